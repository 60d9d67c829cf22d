/**
 * Keeps the values of a label few: what is known, the first others up to a limit, and `other` for all that
 * comes later. Whoever makes up names cannot fill our memory, nor that of whoever collects the metrics.
 *
 * @param limit how many names besides the known ones and `other`
 */
export function boundedNames(
  limit: number,
  known: readonly string[] = [],
): (name: string | null) => string {
  const names = new Set(known);
  const most = names.size + limit;
  return (name) => {
    if (name === null) return 'none';
    if (names.has(name)) return name;
    if (names.size >= most) return 'other';
    names.add(name);
    return name;
  };
}
