import { readFileSync } from 'node:fs';

/** A line of the committed table of readers. */
export interface AccessLine {
  /** `Centre.benchmark`. */
  readonly field: string;
  /** In the table's words: `anyone`, `who reaches it`, or what it asks for. */
  readonly readers: string;
  /** The restricted fields that lead to its type; none where anyone reaches it. */
  readonly entrances: readonly string[];
}

/** Every line of `docs/access.md`. */
export function accessLines(): readonly AccessLine[] {
  const table = readFileSync(new URL('../../../docs/access.md', import.meta.url), 'utf8');
  return table
    .split('\n## ')
    .slice(1)
    .flatMap((section) => {
      const [type = ''] = section.split('\n', 1);
      const [, ways = ''] = /^Reached only through (.*)\.$/m.exec(section) ?? [];
      const entrances = ways === '' ? [] : ways.split(', ');
      return [...section.matchAll(/^\| (\w+) \| (.*) \|$/gm)]
        .filter(([, , readers]) => readers !== 'may be read by')
        .map(([, field, readers = '']) => ({ field: `${type}.${field}`, readers, entrances }));
    });
}
