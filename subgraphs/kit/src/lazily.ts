/** Makes something when it is first asked for, and never again. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Makes something of an object when it is first asked for, and keeps it as long as the object is kept.
 *
 * @param make answers anything but undefined, whatever else it is given
 */
export function lazilyFor<K extends object, Rest extends readonly unknown[], T>(
  make: (of: K, ...rest: Rest) => T,
): (of: K, ...rest: Rest) => T {
  const made = new WeakMap<K, T>();
  return (of, ...rest) => {
    const before = made.get(of);
    if (before !== undefined) return before;
    const value = make(of, ...rest);
    made.set(of, value);
    return value;
  };
}
