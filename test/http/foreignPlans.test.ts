import { expect, test } from 'vitest';
import { fuzzSeed } from '../support/env.ts';
import { startProcess } from '../support/process.ts';

/** Milliseconds after which a planner counts as one that never ends; it needs a twentieth of them. */
const patience = 600_000;

test('CVE-2024-43414, a planner that goes in circles over shared fields: 500 random deep operations, each planned and answered', {
  timeout: patience + 30_000,
}, async () => {
  const program = ['--conditions=source', '--import', 'tsx', 'test/http/foreign/planShared.ts'];
  const planning = startProcess([process.execPath, ...program, '500', String(fuzzSeed)]);
  const killing = setTimeout(() => void planning.stop('SIGKILL'), patience);
  const { code, stdout, stderr } = await planning.ended;
  clearTimeout(killing);
  expect(stderr).toBe('');
  expect([code, stdout]).toEqual([0, '500 planned\n']);
});
