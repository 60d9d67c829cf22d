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

test('no more lines go together than a pipe takes as one, so that those of workers never mix', async () => {
  const written: string[] = [];
  const lines = turnLines({ write: (text) => written.push(text) });
  const line = (letter: string, bytes: number) =>
    `${letter.repeat((bytes - 1) / Buffer.byteLength(letter))}\n`;
  const [one, two, three, long, last] = [
    line('a', 2_048),
    line('é', 2_047),
    line('b', 2),
    line('c', 9_000),
    line('d', 10),
  ];
  for (const each of [one, two, three, long, last]) lines.write(each);
  await setImmediate();
  expect(written).toEqual([one + two, three, long, last]);
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
