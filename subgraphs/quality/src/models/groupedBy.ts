/** Records by what they are about, each group in their order. */
export function groupedBy<R>(
  records: readonly R[],
  keyOf: (record: R) => string,
): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}
