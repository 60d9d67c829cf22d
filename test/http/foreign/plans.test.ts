import { expect, test } from 'vitest';
import { fuzzSeed } from '../../support/env.ts';
import { startProcess } from '../../support/process.ts';

/** Milliseconds after which a planner counts as one that never ends; it needs a twentieth of them. */
const patience = 600_000;
/** Milliseconds of CPU within which a plan is wanted, answer and all. A few of a hundred take longer, where so much is shared. */
const soon = 500;
const late = 0.03;
/** What none may take: the longest of them takes a third of it on a busy machine. */
const longest = 10_000;

test('CVE-2024-43414, a planner that goes in circles over shared fields: 500 random deep operations, each planned and answered, nearly all in half a second of CPU', {
  timeout: patience + 30_000,
}, async () => {
  const program = ['--conditions=source', '--import', 'tsx', 'test/support/foreign/planShared.ts'];
  const planning = startProcess([process.execPath, ...program, '500', String(fuzzSeed)]);
  const killing = setTimeout(() => void planning.stop('SIGKILL'), patience);
  const { code, stdout, stderr } = await planning.ended;
  clearTimeout(killing);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const times: readonly number[] = JSON.parse(stdout);
  expect(times).toHaveLength(500);
  expect(times.filter((cpu) => cpu > longest)).toEqual([]);
  expect(times.filter((cpu) => cpu > soon).length).toBeLessThanOrEqual(late * times.length);
});
