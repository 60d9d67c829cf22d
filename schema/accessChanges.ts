/** A field, or a restricted type and the ways to it, and who may read it by two tables; null where a table lacks it. */
export interface AccessDifference {
  readonly of: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Where two tables of who may read what differ; first what is new or changed, then what is gone. */
export function accessDifferences(earlier: string, later: string): AccessDifference[] {
  const before = readersByField(earlier);
  const after = readersByField(later);
  const changed = [...after].filter(([field, readers]) => before.get(field) !== readers);
  const gone = [...before].filter(([field]) => !after.has(field));
  return [
    ...changed.map(([of, readers]) => ({ of, before: before.get(of) ?? null, after: readers })),
    ...gone.map(([of, readers]) => ({ of, before: readers, after: null })),
  ];
}

/**
 * The fields, and the ways to a restricted type, whose line in the committed table says something else than the schema does.
 *
 * @returns a sentence a field; none when the table is current
 */
export function accessChanges(committed: string, current: string): string[] {
  return accessDifferences(committed, current).map(({ of, before, after }) =>
    after === null
      ? `${of} is in the table and not in the schema.`
      : `${of} may be read by: ${after}; the table has ${before ?? 'no line for it'}.`,
  );
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
