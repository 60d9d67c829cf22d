/**
 * Whether all text within a value is well-formed. Half a surrogate pair, which JSON can bring in as an escape, is no
 * character: MongoDB stores another in its place, so that what is hashed or answered would not be what is kept.
 */
export function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).flat().every(isWellFormed);
}
