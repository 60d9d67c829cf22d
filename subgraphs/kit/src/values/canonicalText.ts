import canonicalizeModule from 'canonicalize';

// The package is CommonJS with an ESM declaration: its default export is the function itself.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** JSON with one spelling for one value (RFC 8785), for hashing and signing. */
export function canonicalText(value: unknown): string {
  return canonicalize(value) ?? 'null';
}
