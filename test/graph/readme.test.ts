import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { anyDocuments, readDocuments } from '@spine/gateway';
import { explain, readConfig } from '@spine/spine';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { testSeed, viewerWith } from '../support/subgraph.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (page: string) => readFileSync(join(checkout, page), 'utf8');

/** The queries of a page that an answer follows. */
const examplesOf = (page: string) =>
  [...textOf(page).matchAll(/```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g)].map(
    ([, query = '', answer = '']) => ({ query, answer: JSON.parse(answer) }),
  );
const first = examplesOf('README.md');
const ofUsers = examplesOf('docs/queries.md');

/** What `pnpm start` seeds. */
const presetCases = 20_000;

let graph: TestGraph;
beforeAll(async () => {
  const [auditor] = syntheticWorld(testSeed).auditors;
  const viewer = viewerWith(['audit:read', 'audit:write'], { person_id: auditor?.id ?? '' });
  const manifests = [`${checkout}schema/operations.json`];
  const documents = await readDocuments({ ...anyDocuments, manifests });
  graph = await startGraph({ viewer, cases: presetCases, documents });
});
afterAll(() => graph.end());

test('the README has one query to begin with, its page one of each of the three users', () => {
  expect(first).toHaveLength(1);
  expect(ofUsers).toHaveLength(3);
});

test.each([...first, ...ofUsers])(
  'an example of the documents is answered as it says: $query',
  async ({ query, answer }) => {
    expect(await graph.run(query)).toEqual(answer);
  },
);

/** Times differ from run to run, and columns with them. */
const withoutTimes = (text: string) => text.replace(/[\d.]+ ms/g, '… ms').replace(/ +/g, ' ');

test('an operation is explained as its page says, but for the times', async () => {
  const [, query = '', text = ''] =
    /echo '(.*)' > file\.graphql[\s\S]*?```text\n([\s\S]*?)\n```/.exec(textOf('docs/explain.md')) ??
    [];
  const directory = mkdtempSync(join(tmpdir(), 'spine-explain-'));
  const file = join(directory, 'file.graphql');
  writeFileSync(file, query);
  const config = readConfig({ PORT: new URL(await graph.listen()).port, DATA_DIR: directory });
  const explained = await explain(config, file, { plan: false });
  rmSync(directory, { recursive: true });
  expect(withoutTimes(explained)).toBe(withoutTimes(text));
});

test('the commands of their page ask for a trusted document by its id', async () => {
  const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(textOf('docs/trustedDocuments.md')) ?? [];
  const script = commands.replace('http://localhost:4000', await graph.listen());
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { cwd: checkout });
  const { regions } = JSON.parse(stdout).data.regionalActivity;
  expect(regions.map(({ region }: { region: string }) => region)).toContain(
    'EUROPE_AND_SOUTHERN_AFRICA',
  );
});
