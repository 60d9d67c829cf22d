import { noProgress } from '@spine/kit';
import { expect, test } from 'vitest';
import { certificationBench } from './certification/certificationBench.ts';
import { graphBench } from './graph/graphBench.ts';
import { onlyKnown } from './onlyKnown.ts';
import { readOptions } from './options.ts';
import { policyBench } from './policy/policyBench.ts';
import { profileBench } from './profile/profileBench.ts';
import { recordsBench } from './records/recordsBench.ts';
import { summaryBench } from './summary/summaryBench.ts';

test('names that are known choose, and none chooses all', () => {
  expect(onlyKnown([], ['a', 'b'])).toBeUndefined();
  expect(onlyKnown(['b', 'a'], ['a', 'b'])).toBeUndefined();
});

/** Each with a name that it has; pieces of the policy go by several words. */
test.each([
  ['all', summaryBench, 'services'],
  ['graph', graphBench, 'RegionalActivity'],
  ['policy', policyBench, 'shared reads'],
  ['profile', profileBench, 'CentreFile'],
  ['records', recordsBench, 'pool of 5'],
  ['certification', certificationBench, 'append'],
])(
  'bench %s refuses an unknown name before it starts anything, and tells those it knows',
  async (name, bench, known) => {
    const given = readOptions([name, '--quick', '--only', `${known},regionalactivity`]);
    const options = { ...given, progress: noProgress, say: () => {}, keep: async () => {} };
    const refusal = expect(async () => bench(options)).rejects;
    await refusal.toThrow(
      `--only regionalactivity names nothing that is measured here; choose among `,
    );
    await expect(async () => bench(options)).rejects.toThrow(known);
  },
);
