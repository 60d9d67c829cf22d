import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeSubgraphs } from '../composeSubgraphs.ts';
import { checkSchema } from './checkSchema.ts';
import { lineOf } from './findings.ts';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;
const organizations = (fields: string) =>
  `${link('"@key", "@authenticated", "@shareable"')} type Query { centre: Centre } type Centre @key(fields: "id") { id: ID! ${fields} }`;
const education = `${link('"@key"')} type Centre @key(fields: "id") { id: ID! courses: Int }`;

let repository: string;
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'spine-check-'));
  git('init', '--quiet');
});
afterEach(() => rmSync(repository, { recursive: true }));

function git(...args: string[]): void {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  execFileSync('git', ['-C', repository, ...author, ...args], { stdio: 'pipe' });
}

function write(path: string, text: string): string {
  const file = join(repository, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Writes two subgraphs and what they compose to. */
function schema(fields: string, more = education): void {
  const sdls = new Map([
    ['organizations', organizations(fields)],
    ['education', more],
  ]);
  for (const [name, sdl] of sdls) write(`schema/${name}.graphql`, sdl);
  const composed = composeSubgraphs(sdls);
  write('schema/supergraph.graphql', Array.isArray(composed) ? '' : composed.supergraphSdl);
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A version');
}

async function check(against = 'HEAD', manifests: string[] = []) {
  const progress = () => undefined;
  const options = { checkout: repository, against, manifests, replay: false, progress };
  const { findings, summary } = await checkSchema(options);
  return { lines: findings.map(lineOf), fails: findings.some(({ fails }) => fails), summary };
}

test('a field that a table of the earlier version has a column from must not go', async () => {
  schema('name: String city: String');
  write('schema/tables/cities.graphql', 'query CitiesTable { centre { city } }');
  commit();
  schema('name: String');
  const { lines, fails } = await check();
  expect(fails).toBe(true);
  expect(lines).toContainEqual(expect.stringMatching(/^breaking, used by CitiesTable: /));
});

test('a field that a shipped operation uses must not go, even if the operation goes with it', async () => {
  schema('name: String city: String');
  const path = write('schema/operations/Name.graphql', 'query Name { centre { name courses } }');
  commit();
  schema('city: String');
  rmSync(path);
  const { lines, fails, summary } = await check();
  expect(lines).toEqual([
    'refused: Name: Cannot query field "name" on type "Centre".',
    "breaking, used by Name: Field 'name' was removed from object type 'Centre'",
  ]);
  expect(fails).toBe(true);
  expect(summary).toMatch(/^1 breaking \(1 used\), 0 dangerous, 0 safe; 1 operation in use;/);
});

test('a field that no operation uses may go, until a manifest says that one does', async () => {
  schema('name: String city: String');
  commit();
  schema('name: String');
  const manifest = write('relay.json', JSON.stringify({ abc: 'query City { centre { city } }' }));
  expect(await check()).toMatchObject({
    lines: ["breaking, unused: Field 'city' was removed from object type 'Centre'"],
    fails: false,
  });
  expect(await check('HEAD', [manifest])).toMatchObject({ fails: true });
});

test('an operation that the earlier version refuses is in nobody’s use', async () => {
  schema('name: String');
  commit();
  const manifest = write('relay.json', JSON.stringify({ abc: 'query Beds { centre { beds } }' }));
  expect(await check('HEAD', [manifest])).toEqual({
    lines: [
      'operation: Beds (abc) is left out, because HEAD refuses it: Cannot query field "beds" on type "Centre".',
    ],
    fails: false,
    summary: '0 breaking (0 used), 0 dangerous, 0 safe; 0 operations in use; no answers compared',
  });
});

test('what others may now read, and what is new to read, is told', async () => {
  schema('name: String @authenticated');
  commit();
  schema('name: String beds: Int');
  expect((await check()).lines).toEqual([
    "safe: Field 'beds' was added to object type 'Centre'",
    'access: Centre.beds may be read by: anyone; it is new',
    'access: Centre.name may be read by: anyone; before by: signed in',
  ]);
});

test.each([
  ['override', '"@key", "@override", "@shareable"'],
  ['federation__override', '"@key", "@shareable"'],
  ['moved', '"@key", "@shareable", { name: "@override", as: "@moved" }'],
])('what the planner gets wrong fails, as @%s with a label', async (name, imported) => {
  schema('name: String');
  commit();
  const shared = `${link(imported)} type Centre @key(fields: "id") { id: ID! courses: Int name: String @${name}(from: "organizations", label: "percent(5)") }`;
  schema('name: String', shared);
  const { lines, fails } = await check();
  expect(lines).toContain(
    `composition: schema/education.graphql uses @${name}, which the planner gets silently wrong.`,
  );
  expect(fails).toBe(true);
});

test.each([
  ['an unknown commit', 'nowhere', () => undefined, /^There is no commit "nowhere" here; [^\n]+$/],
  ['an option in its place', '--all', () => undefined, /^There is no commit "--all" here/],
  [
    'a commit without a schema',
    'HEAD~1',
    () => undefined,
    /^There is no schema\/\*\.graphql in HEAD~1; [^\n]+$/,
  ],
  [
    'subgraphs that do not compose',
    'HEAD',
    () => schema('name: Int', `${link('')} type Query { a: Missing }`),
    /^The subgraphs of the present state do not compose \(.*\); [^\n]+$/,
  ],
  [
    'a file of variables that is no JSON',
    'HEAD',
    () => write('schema/operationVariables.json', '{'),
    /^schema\/operationVariables\.json of the present state is no JSON; [^\n]+$/,
  ],
  [
    'a supergraph that is not current',
    'HEAD',
    () => write('schema/supergraph.graphql', ''),
    /is not what the subgraphs compose to; run `pnpm compose` first\.$/,
  ],
])('%s ends the check in one sentence', async (_what, against, spoil, sentence) => {
  write('README.md', 'Nothing yet.');
  commit();
  schema('name: String');
  commit();
  spoil();
  await expect(check(against)).rejects.toThrow(sentence);
});
