import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { TokenViewer } from './viewerOf.ts';

/** Milliseconds for which a verified token is taken at its word: a key that is given up counts no longer than that. */
const longest = 60_000;
/** Tokens remembered, and characters of their headers. */
const kept = { max: 10_000, maxSize: 8_000_000 };

interface Verified {
  readonly viewer: TokenViewer;
  /** Milliseconds of the epoch. */
  readonly until: number;
}

/** The viewers of tokens that were verified a moment ago, by the header that brought the token. */
export interface VerifiedTokens {
  viewerOf(authorization: string): TokenViewer | undefined;
  /** @param expires seconds of the epoch, the token's `exp` */
  remember(authorization: string, viewer: TokenViewer, expires: number): void;
  forgetAll(): void;
}

/**
 * Remembers verified tokens by their hash, for a minute and never past the second in which they run out (the
 * tolerance for other clocks is for whoever verifies). What was refused is not remembered.
 *
 * @param clock milliseconds of the epoch
 */
export function verifiedTokens(clock: () => number): VerifiedTokens {
  const known = new LRUCache<string, Verified>(kept);
  return {
    viewerOf: (authorization) => {
      const verified = known.get(nameOf(authorization));
      return verified && clock() < verified.until ? verified.viewer : undefined;
    },
    remember: (authorization, viewer, expires) => {
      const until = Math.min(expires * 1_000, clock() + longest);
      known.set(nameOf(authorization), { viewer, until }, { size: authorization.length });
    },
    forgetAll: () => known.clear(),
  };
}

/** No token stays in memory for being remembered. */
function nameOf(authorization: string): string {
  return hash('sha256', authorization, 'base64');
}
