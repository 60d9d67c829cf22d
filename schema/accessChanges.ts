/**
 * The fields, and the ways to a restricted type, whose line in the committed table says something else than the schema does.
 *
 * @returns a sentence a field; none when the table is current
 */
export function accessChanges(committed: string, current: string): string[] {
  const before = readersByField(committed);
  const after = readersByField(current);
  const undecided = [...after].filter(([field, readers]) => before.get(field) !== readers);
  const gone = [...before.keys()].filter((field) => !after.has(field));
  return [
    ...undecided.map(
      ([field, readers]) =>
        `${field} may be read by: ${readers}; the table has ${before.get(field) ?? 'no line for it'}.`,
    ),
    ...gone.map((field) => `${field} is in the table and not in the schema.`),
  ];
}

function readersByField(table: string): Map<string, string> {
  return new Map(
    table.split(/^## /m).flatMap((section) => {
      const [type = '', ...lines] = section.split('\n');
      return lines.flatMap((line): (readonly [string, string])[] => {
        const [, ways] = /^Reached only through (.*)\.$/.exec(line) ?? [];
        if (ways) return [[type, `who passes ${ways}`]];
        const [, field, readers] = /^\| (\w+) \| (.*) \|$/.exec(line) ?? [];
        return field && readers && field !== 'field' ? [[`${type}.${field}`, readers]] : [];
      });
    }),
  );
}
