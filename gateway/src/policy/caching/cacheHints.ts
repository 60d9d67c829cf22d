import { linkedDirectives } from '../../supergraph/linkedDirectives.ts';

/** What `@cacheControl` says of a type or a field, as Apollo Server reads it, and what pins a field. */
export interface CacheHint {
  /** Seconds for which an answer may be kept. */
  readonly maxAge?: number;
  readonly scope?: 'PUBLIC' | 'PRIVATE';
  /** As long as what the field hangs on, where a field of its kind would not be kept at all. */
  readonly inheritMaxAge?: boolean;
  /** An argument of a field of the root; what it gives with it never changes, once it is there. */
  readonly pinnedBy?: string;
  /** Seconds, with that argument. */
  readonly pinnedMaxAge?: number;
}

/** The hints of a supergraph by coordinate: `Type` or `Type.field`. */
export type CacheHints = ReadonlyMap<string, CacheHint>;

/** Reads `@cacheControl` where the supergraph links a specification of that name. No link, no hints. */
export function readCacheHints(supergraphSdl: string): CacheHints {
  return new Map(linkedDirectives(supergraphSdl, 'cacheControl'));
}
