import { spawnSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
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

test('lines that tell that all is well wait a moment for each other, and no longer than one that tells of trouble', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate'] });
  try {
    const written: string[] = [];
    const lines = turnLines({ write: (text) => written.push(text) });
    lines.write('{"level":30,"msg":"one"}\n');
    vi.advanceTimersByTime(9);
    lines.write('{"level":20,"msg":"two"}\n');
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(written).toEqual(['{"level":30,"msg":"one"}\n{"level":20,"msg":"two"}\n']);
    lines.write('{"level":30,"msg":"three"}\n');
    lines.write('{"level":40,"msg":"four"}\n');
    expect(written).toHaveLength(1);
    vi.advanceTimersByTime(0);
    expect(written[1]).toBe('{"level":30,"msg":"three"}\n{"level":40,"msg":"four"}\n');
    vi.advanceTimersByTime(100);
    expect(written).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
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
