import { expect, test } from 'vitest';
import { readStat } from './processTree.ts';

test('a process is read by the fields of proc_pid_stat(5), whatever its name holds', () => {
  const line =
    '42 (no) de (x) S 7 42 42 0 -1 4194304 1 0 0 0 1234 66 50 50 20 0 11 0 100 1000000 2560 18446744073709551615';
  expect(readStat(line)).toEqual({ parent: 7, cpuSeconds: 14, rssBytes: 2560 * 4096 });
});
