import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyDocuments, type DocumentPolicy } from './DocumentPolicy.ts';
import { readDocuments, readManifests } from './readManifests.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'manifests-'));
});
afterAll(() => rm(directory, { recursive: true }));

let files = 0;

async function manifest(content: unknown, name?: string): Promise<string> {
  files += 1;
  const path = join(directory, name ?? `${files}.json`);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** As Apollo's generator writes it. */
const apollo = (...operations: { id: string; body: string }[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: operations.map((operation) => ({ ...operation, name: 'A', type: 'query' })),
});

test('documents come from manifests of both formats and from directories of them, each once', async () => {
  const app = await manifest(apollo({ id: '1', body: '{ a }' }, { id: '2', body: '{ b }' }));
  await mkdir(join(directory, 'more'));
  const relay = await manifest('{"3":"{ c }","1":"{ a }","__proto__":"{ d }"}', 'more/relay.json');
  await manifest('no manifest', 'more/README.md');
  expect(await readManifests([app, join(directory, 'more')])).toEqual([
    { id: '1', text: '{ a }', file: app },
    { id: '2', text: '{ b }', file: app },
    { id: '3', text: '{ c }', file: relay },
    { id: '__proto__', text: '{ d }', file: relay },
  ]);
  expect(({} as Record<string, unknown>)[3]).toBeUndefined();
});

test('an operation may be called format in Relay’s map', async () => {
  const file = await manifest({ format: '{ a }' });
  expect(await readManifests([file])).toEqual([{ id: 'format', text: '{ a }', file }]);
});

test.each([
  ['no JSON', '{', /".*\.json", which is no JSON; write it again/],
  ['a list', [], /neither a manifest of persisted queries nor a map from id to document/],
  ['other than texts', { a: { body: '{ a }' } }, /neither a manifest/],
  ['of another version', { ...apollo(), version: 2 }, /no manifest of version 1 at version/],
  [
    'without a text',
    { ...apollo(), operations: [{ id: '1' }] },
    /no manifest of version 1 at operations\.0\.body/,
  ],
  [
    'with two documents of one id',
    apollo({ id: '1', body: '{ a }' }, { id: '1', body: '{ b }' }),
    /".*\.json" holds two documents of the id "1"; give each an id of its own/,
  ],
])('a manifest that is %s is refused by name', async (_, content, reason) => {
  await expect(readManifests([await manifest(content)])).rejects.toThrow(reason);
});

test('two manifests that hold two documents of one id are both named', async () => {
  const one = await manifest({ 1: '{ a }' });
  const other = await manifest({ 1: '{ b }' });
  await expect(readManifests([one, other])).rejects.toThrow(
    `TRUSTED_DOCUMENTS: "${one}" and "${other}" hold two documents of the id "1"`,
  );
});

test('a manifest of more than 16 MiB is not read', async () => {
  const file = await manifest(' '.repeat(16 * 1024 * 1024 + 1));
  await expect(readManifests([file])).rejects.toThrow(
    /which has 16777217 bytes; the maximum is 16777216/,
  );
});

test('what is not there, and a directory of nothing, are named', async () => {
  const absent = join(directory, 'absent.json');
  await expect(readManifests([absent])).rejects.toThrow(`"${absent}", which does not exist`);
  await mkdir(join(directory, 'empty'));
  await expect(readManifests([join(directory, 'empty')])).rejects.toThrow(/without a \.json file/);
});

const enforcing: readonly (readonly [string, object, Partial<DocumentPolicy>, RegExp])[] = [
  ['Relay’s map', {}, { mode: 'enforce' }, /^TRUSTED_DOCUMENTS_MODE is enforce, but no document/],
  [
    'Apollo’s manifest',
    apollo(),
    { clients: new Map([['ios', 'enforce']]) },
    /has enforce for "ios", but no document is trusted/,
  ],
];

test.each(enforcing)(
  'under enforce %s without a document is refused',
  async (_, content, given, reason) => {
    const manifests = [await manifest(content)];
    await expect(readDocuments({ ...anyDocuments, ...given, manifests })).rejects.toThrow(reason);
    expect(await readDocuments({ ...anyDocuments, manifests })).toMatchObject({ documents: [] });
  },
);
