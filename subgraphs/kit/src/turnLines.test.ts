import { spawnSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { turnLines } from './turnLines.ts';

test('the lines of a turn are written together, in their order, and none is held back longer', async () => {
  const written: string[] = [];
  const lines = turnLines({ write: (text) => written.push(text) });
  lines.write('one\n');
  await Promise.resolve();
  lines.write('two\n');
  expect(written).toEqual([]);
  await setImmediate();
  expect(written).toEqual(['one\ntwo\n']);
  lines.write('three\n');
  lines.flushSync();
  await setImmediate();
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});

test.each([
  ['ends by itself', ''],
  ['exits in the middle of a turn', 'process.exit(3);'],
  ['dies of an error', 'throw new Error("fatal");'],
])('a program that %s has told all it had to tell', (_, end) => {
  const log = new URL('./log.ts', import.meta.url).href;
  const program = `import { createLog } from '${log}'; createLog('test', 'info').info({}, 'last words'); ${end}`;
  const { stdout } = spawnSync(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', program],
    { encoding: 'utf8' },
  );
  expect(JSON.parse(stdout).msg).toBe('last words');
});
