import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFile, caseLine } from '../support/caseRows.ts';
import { startProcess } from '../support/process.ts';

const spine = [process.execPath, 'run.mjs', 'spine/src/main.ts'];
const kept = { 'cases.csv': caseFile([caseLine()]), 'mapping.yaml': 'delimiter: ","\n' };

let folder: string;
const at = (file: string) => join(folder, file);

/** Imports with nothing to import into: what is refused must be before that is looked for. */
function importing(...options: string[]) {
  const command = [...spine, 'import', 'cases', at('cases.csv'), '--mapping', at('mapping.yaml')];
  const nowhere = { MONGODB_URI: 'mongodb://127.0.0.1:1', DATA_DIR: folder };
  return startProcess([...command, ...options], nowhere).ended;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spine-report-'));
  for (const [file, content] of Object.entries(kept)) await writeFile(at(file), content);
  await symlink(at('cases.csv'), at('link.csv'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a report takes the place of no file that the import is made of:', () => {
  test.each([
    ['its cases', 'cases.csv', ['--dry-run']],
    ['its cases by another name', 'link.csv', []],
    ['its mapping', 'mapping.yaml', []],
  ])('%s', async (_what, file, options) => {
    const { code, stderr } = await importing('--report', at(file), ...options);
    expect(stderr).toMatch(
      new RegExp(
        `^error: The report .*${file} would take the place of a file that is no report`,
        'm',
      ),
    );
    expect(code).toBe(1);
    for (const [name, content] of Object.entries(kept))
      expect(await readFile(at(name), 'utf8')).toBe(content);
  });
}, 120_000);
