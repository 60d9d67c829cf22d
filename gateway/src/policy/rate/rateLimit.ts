import { z } from 'zod';

/** So many points in so many seconds, counted from a caller's first in each such window. */
export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
}

/** What callers may spend, each by itself; null where nothing is counted. */
export interface RateLimits {
  readonly anonymous: RateLimit | null;
  readonly authenticated: RateLimit | null;
}

export const unlimited: RateLimits = { anonymous: null, authenticated: null };

const spans = { second: 1, minute: 60, hour: 3_600 } as const;
const pattern = /^(?:(anonymous|authenticated)=)?([1-9]\d{0,8})\/(second|minute|hour)$/;

/** Reads a setting `20000/minute`, or `anonymous=20000/minute,authenticated=100000/minute`. */
export const rateLimits = () => z.string().transform(readLimits).default(unlimited);

function readLimits(text: string, context: z.core.$RefinementCtx): RateLimits {
  const parts = text.split(',').map((part) => pattern.exec(part.trim()));
  const limits = new Map(
    parts.flatMap((part) => (part ? [[part[1] ?? '', limitOf(part)] as const] : [])),
  );
  if (parts.includes(null) || limits.size < parts.length) {
    context.addIssue(
      'expected points per second, minute or hour, such as 20000/minute or anonymous=20000/minute,authenticated=100000/minute',
    );
    return z.NEVER;
  }
  const everybody = limits.get('') ?? null;
  return {
    anonymous: limits.get('anonymous') ?? everybody,
    authenticated: limits.get('authenticated') ?? everybody,
  };
}

function limitOf([, , points, span]: RegExpExecArray): RateLimit {
  return { points: Number(points), seconds: spans[span as keyof typeof spans] };
}
