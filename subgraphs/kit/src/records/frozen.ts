/**
 * Freezes a value read from the database, all the way down: requests share it, so that none may change it. An
 * attempt throws. (A Date has no way to be frozen; ours are read only.)
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) {
    for (const item of value) frozen(item);
    return Object.freeze(value);
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  for (const item of Object.values(value)) frozen(item);
  return Object.freeze(value);
}
