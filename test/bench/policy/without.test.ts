import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from '../../support/process.ts';
import { pieces } from './pieces.ts';

const sources = ['gateway/src', 'subgraphs/kit/src'].flatMap((folder) =>
  readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    join(checkout, folder, file),
  ),
);

const exportsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)]
    .map(([, name]) => name)
    .sort();

test.each([...new Set(pieces.flatMap(({ modules }) => modules))])(
  'the stand-in for %s gives all that the module gives',
  (name) => {
    const modules = sources.filter((file) => file.endsWith(`/${name}`));
    expect(modules).toHaveLength(1);
    const standIn = exportsOf(join(checkout, 'test/bench/policy/without', name));
    expect(standIn).toEqual(expect.arrayContaining(exportsOf(modules[0] ?? '')));
  },
);
