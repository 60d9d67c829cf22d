import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTables } from './readTables.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spine-tables-'));
});
afterAll(() => rm(directory, { recursive: true }));

const good = {
  ...{ title: 'Things', description: 'All.', publisher: 'Us', rows: 'things' },
  columns: [{ name: 'id', title: 'Id', path: 'things.id' }],
};

test('the tables of this graph are read', async () => {
  const tables = await readTables([join(import.meta.dirname, '../../../../schema/tables')]);
  expect(tables.map(({ name }) => name)).toContain('certification-register');
});

test.each<[string, string, string, string]>([
  ['none.json', '{', 'query A { a }', 'expected object'],
  ['no-rows.json', JSON.stringify({ ...good, rows: undefined }), 'query A { a }', 'at rows'],
  ['more.json', JSON.stringify({ ...good, colour: 1 }), 'query A { a }', 'colour'],
  [
    'both.json',
    JSON.stringify({ ...good, columns: [{ name: 'id', title: 'Id' }] }),
    'query A { a }',
    'expected either a path or a parameter at columns.0',
  ],
  [
    'quoted.json',
    JSON.stringify({ ...good, columns: [{ name: 'the id', title: 'Id', path: 'a' }] }),
    'query A { a }',
    'expected a name of a-z, 0-9 and _ at columns.0.name',
  ],
  ['Capital.json', JSON.stringify(good), 'query A { a }', 'its name is not of a-z'],
  ['alone.json', JSON.stringify(good), '', 'alone.graphql", which does not exist'],
])('%s is refused with what is wrong in it', async (file, text, document, reason) => {
  const path = join(directory, file);
  const beside = path.replace('.json', '.graphql');
  await writeFile(path, text);
  if (document) await writeFile(beside, document);
  await expect(readTables([directory])).rejects.toThrow(reason);
  await rm(path);
  await rm(beside, { force: true });
});

test('a directory that is not there, and a name that two directories have', async () => {
  await expect(readTables([join(directory, 'x')])).rejects.toThrow('which does not exist');
  await writeFile(join(directory, 'things.json'), JSON.stringify(good));
  await writeFile(join(directory, 'things.graphql'), 'query A { a }');
  await expect(readTables([directory, directory])).rejects.toThrow('two tables "things"');
});
