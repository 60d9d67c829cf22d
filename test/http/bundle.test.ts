import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from '../support/process.ts';

const packages = ['gateway', 'spine', ...readdirSync(join(checkout, 'subgraphs')).map(inSubgraphs)];
const sources = packages.flatMap((folder) =>
  readdirSync(join(checkout, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, 'src', file)),
);

function inSubgraphs(name: string): string {
  return join('subgraphs', name);
}

/** Of ES modules, or ours: a bundle knows what they export. */
const known = /^(\.|@spine\/|jose$|node:)/;

test('no package of CommonJS is imported lazily by its own name, which a bundle would leave without exports', () => {
  const lazily = sources.flatMap((file) =>
    [...readFileSync(join(checkout, file), 'utf8').matchAll(/await import\(\s*'([^']+)'/g)].map(
      ([, name = '']) => ({ file, name }),
    ),
  );
  expect(lazily.length).toBeGreaterThan(10);
  expect(lazily.filter(({ name }) => !known.test(name))).toEqual([]);
});
