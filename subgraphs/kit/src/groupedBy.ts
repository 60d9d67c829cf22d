/** What has a key in common, each group in its order. */
export function groupedBy<K, F>(found: readonly F[], keyOf: (found: F) => K): ReadonlyMap<K, F[]> {
  const groups = new Map<K, F[]>();
  for (const each of found) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
