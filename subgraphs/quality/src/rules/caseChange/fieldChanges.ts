/** A field that is other than it was: its path as in the input, and both values as text, null for none. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two states of a case's fields, leaf by leaf: `stages.1.operatedOn` came, `sex` changed. */
export function fieldChanges(before: object, after: object): FieldChange[] {
  const [old, next] = [leavesOf(before), leavesOf(after)];
  const fields = new Set([...old.keys(), ...next.keys()]);
  return [...fields].flatMap((field) => {
    const change = { field, before: old.get(field) ?? null, after: next.get(field) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function leavesOf(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object') return new Map([[path.join('.'), String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, each]) => [...leavesOf(each, [...path, key])]),
  );
}
