import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkout, startProcess } from '../support/process.ts';

const program = 'spine/src/main.ts';
const others = ['gateway', 'organizations', 'education', 'grants', 'quality'].map((name) =>
  join(name === 'gateway' ? '' : 'subgraphs', name, 'src/main.ts'),
);

let scratch: string;
beforeAll(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'spine-copy-')));
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** A checkout whose program tells where its source is. */
function smallCheckout(directory: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
    // A copy has the same time then, however finely the file system keeps it.
    utimesSync(join(directory, path), 1, 1);
  };
  write(program, 'console.log(import.meta.url);');
  for (const path of others) write(path, '');
  write('pnpm-lock.yaml', '');
  write('package.json', '{"packageManager":"pnpm@0"}');
  copyFileSync(join(checkout, 'run.mjs'), join(directory, 'run.mjs'));
  utimesSync(join(directory, 'run.mjs'), 1, 1);
  mkdirSync(join(directory, 'node_modules/.cache/spine-care-graph'), { recursive: true });
  for (const name of ['esbuild', 'graphql'])
    symlinkSync(join(checkout, 'node_modules', name), join(directory, 'node_modules', name));
}

async function run(directory: string) {
  const command = [process.execPath, join(directory, 'run.mjs'), join(directory, program)];
  const { stdout, stderr } = await startProcess(command).ended;
  return { source: stdout.trim(), bundled: stderr.includes('Bundling'), stderr };
}

const sourceIn = (directory: string) => pathToFileURL(join(directory, program)).href;

test('a copied or a moved checkout, its times kept, runs its own sources and not those it was bundled from', async () => {
  const [original, copy, moved] = ['original', 'copy', 'moved'].map((name) => join(scratch, name));
  if (!original || !copy || !moved) throw new Error('Three directories have three names.');
  smallCheckout(original);
  const { stderr, ...first } = await run(original);
  expect(first, stderr).toEqual({ source: sourceIn(original), bundled: true });
  expect(await run(original)).toMatchObject({ source: sourceIn(original), bundled: false });

  cpSync(original, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  expect(await run(copy)).toMatchObject({ source: sourceIn(copy), bundled: true });
  expect(await run(copy)).toMatchObject({ source: sourceIn(copy), bundled: false });

  renameSync(copy, moved);
  expect(await run(moved)).toMatchObject({ source: sourceIn(moved), bundled: true });
});
