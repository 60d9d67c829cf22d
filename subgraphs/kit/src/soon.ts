/** A value that is there, or will be. Promises cost more than most of what is done with the value. */
export type Soon<T> = T | Promise<T>;

/** Goes on with a value: at once where it is there, else when it is. What `next` throws is thrown, or rejects. */
export function whenKnown<T, R>(value: Soon<T>, next: (value: T) => Soon<R>): Soon<R> {
  return isPromise(value) ? value.then(next) : next(value);
}

/** All values in their order: at once where they are all there. */
export function allKnown<T>(values: readonly Soon<T>[]): Soon<T[]> {
  return values.some(isPromise) ? Promise.all(values) : (values as T[]);
}

/** Begins what will be asked for: whoever asks then is told if it fails. */
export function ahead(...values: readonly Soon<unknown>[]): void {
  for (const value of values) if (isPromise(value)) value.catch(() => undefined);
}

export function isPromise<T>(value: Soon<T> | unknown): value is Promise<T> {
  // Most values are texts and numbers, whose prototypes would be looked through.
  if (typeof value !== 'object' || value === null) return false;
  return typeof (value as Promise<T>).then === 'function';
}
