const written = new WeakMap<object, string>();

/** The JSON of something that does not change, written once however many ask: what is sent is also compared. */
export function jsonOf(value: object): string {
  const before = written.get(value);
  if (before !== undefined) return before;
  const json = JSON.stringify(value);
  written.set(value, json);
  return json;
}
