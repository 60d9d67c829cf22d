import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { machineEnvironment } from '../../schema/check/replay/config.ts';
import { checkout, startProcess } from '../support/process.ts';

const check = ['--conditions=source', '--import', 'tsx', 'schema/check/main.ts'];

/** Where git puts what this test commits, so that the repository stays as it is. */
let scratch: string;
let environment: Record<string, string>;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'spine-commit-'));
  mkdirSync(join(scratch, 'objects'));
  const objects = git({ ...machineEnvironment }, 'rev-parse', '--git-path', 'objects');
  environment = {
    ...machineEnvironment,
    GIT_INDEX_FILE: join(scratch, 'index'),
    GIT_OBJECT_DIRECTORY: join(scratch, 'objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(checkout, objects),
  };
});
afterAll(() => rmSync(scratch, { recursive: true }));

function git(env: Record<string, string>, ...args: string[]): string {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  return execFileSync('git', ['-C', checkout, ...author, ...args], { env })
    .toString()
    .trim();
}

type Changes = Readonly<Record<string, (text: string) => string>>;

/** A commit of the checkout as it is now, but for changed files. */
function commitWith(changes: Changes): string {
  git(environment, 'add', '--all');
  for (const [path, change] of Object.entries(changes)) {
    const input = change(readFileSync(join(checkout, path), 'utf8'));
    const hashing = ['-C', checkout, 'hash-object', '-w', '--stdin'];
    const changed = execFileSync('git', hashing, { env: environment, input }).toString().trim();
    git(environment, 'update-index', '--cacheinfo', `100644,${changed},${path}`);
  }
  return git(environment, 'commit-tree', git(environment, 'write-tree'), '-m', 'A version');
}

/** An operation as it was before its variable was renamed, with the name that its variables file had for it. */
const renamedVariable: Changes = {
  'schema/operations/WayToCourse.graphql': (text) => text.replaceAll('$course', '$id'),
  'schema/operationVariables.json': (text) => text.replace('"course":', '"id":'),
};

/** Tells what was read before, which is no difference between versions. */
const ledger = 'query Ledger { accessLedger(first: 5) { nodes { at fields } } }';

test('a resolver that answers otherwise fails the check, though the schema is the same', async () => {
  const earlier = commitWith({
    ...renamedVariable,
    'subgraphs/organizations/src/resolvers/Organization.ts': (text) =>
      `${text}\nOrganization.predecessors = () => [{ name: 'A former society' }];\n`,
  });
  const manifest = join(scratch, 'app.json');
  writeFileSync(manifest, JSON.stringify({ ledger }));
  const { code, stdout, stderr } = await startProcess(
    [process.execPath, ...check, '--against', earlier, '--documents', manifest],
    environment,
  ).ended;
  const lines = stdout.trim().split('\n');
  expect([code, lines.at(-1)], stderr).toEqual([
    1,
    'Failed: 0 breaking (0 used), 0 dangerous, 0 safe; 29 operations in use; 171 answers compared, 2 differences.',
  ]);
  expect(lines.slice(0, -1).filter((line) => line.startsWith('answer'))).toEqual([
    expect.stringMatching(
      /^answer: OrganizationProfile for every role at data\.organization\.predecessors\[0\]\.acronym: null → "ES\w+"$/,
    ),
    expect.stringMatching(
      /^answer: OrganizationProfile for every role at data\.organization\.predecessors\[0\]\.name: "A former society" → "European Spin\w+ /,
    ),
    expect.stringMatching(
      /^answer: OrganizationProfile for every role at data\.organization\.predecessors\[1\]: added /,
    ),
  ]);
  expect(lines).not.toContainEqual(expect.stringMatching(/^not replayed: WayToCourse/));
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^reads: OrganizationProfile for [\w ,]+ takes \d+ reads of MongoDB, before \d+$/,
    ),
  );
}, 300_000);

test.each([
  [[], 'error: There is nothing to compare with; name a commit by --against REF.'],
  [['--against', 'nowhere'], 'error: There is no commit "nowhere" here; name a branch,'],
  [['--since', 'HEAD'], "error: Unknown option '--since'"],
  [
    ['--against', 'HEAD', '--documents', 'absent.json'],
    'error: absent.json cannot be read (ENOENT)',
  ],
])('%j is refused in one sentence', async (args, sentence) => {
  const { code, stderr } = await startProcess([process.execPath, ...check, ...args]).ended;
  expect(code).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
