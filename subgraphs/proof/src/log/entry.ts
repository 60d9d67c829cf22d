import { canonicalText } from '../canonicalText.ts';

/** What a log entry says was recorded. */
export interface LogEntry {
  /** What kind of thing, in the log's own words: `DECISION`. */
  readonly kind: string;
  /** Its id among those of its kind. */
  readonly id: string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly recordedAt: string;
  /**
   * Random, at least 128 bits: without it whoever knows an entry's hash could find its content by trying what it
   * may say. With it hashes can be public, and the content still be shown to those alone who may read it.
   */
  readonly salt: string;
  /** The thing as recorded: JSON. */
  readonly content: unknown;
}

/** The bytes of an entry, which its leaf in the tree is the hash of: canonical JSON (RFC 8785). */
export function entryText({ kind, id, recordedAt, salt, content }: LogEntry): string {
  return canonicalText({ v: 1, kind, id, recordedAt, salt, content });
}
