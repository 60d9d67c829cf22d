import canonicalizeModule from 'canonicalize';

// The package is CommonJS with an ESM declaration: its default export is the function itself.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** JSON writes half a surrogate pair as an escape, and a backslash of the text itself as two. */
const halfPair = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * JSON with one spelling for one value (RFC 8785), for hashing and signing.
 *
 * @throws Error for what JSON has no form for: NaN, infinities, half a surrogate pair
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value) ?? 'null';
  if (halfPair.test(text)) throw new Error('Half a surrogate pair is not allowed');
  return text;
}
