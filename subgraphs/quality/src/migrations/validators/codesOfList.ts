/** Codes of a list of cases, each once: so many as a list has, or will have in some versions' time. */
export function codesOfList(maxItems: number): object {
  const code = { bsonType: 'string', minLength: 1, maxLength: 64 };
  return { bsonType: 'array', maxItems, uniqueItems: true, items: code };
}
