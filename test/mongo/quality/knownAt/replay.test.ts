import { randomStream } from '@spine/synthetic';
import { expect, test } from 'vitest';
import { entriesOf } from '../../../../subgraphs/quality/src/models/register/RegisterEntry.ts';
import { scopeOn, statusOn } from '../../../../subgraphs/quality/src/rules/certificationStatus.ts';
import { knownAt } from '../../../../subgraphs/quality/src/rules/knownAt.ts';
import { momentsOf } from '../../../support/register/momentsOf.ts';
import { statuses } from '../../../support/register/Register.ts';
import { type History, randomHistory } from '../../../support/register/randomHistory.ts';
import { replay } from '../../../support/register/replay.ts';

test('whatever was recorded, corrected and when: each day as known at each instant is what a replay of the raw events says', () => {
  const met = new Map<string, number>();
  for (let index = 0; index < 2_000; index += 1) {
    const history = randomHistory(7, index);
    const random = randomStream(7, 'moments', index);
    for (let probe = 0; probe < 10; probe += 1) {
      const { day, instant } = momentsOf(random, history);
      const expected = replay(history, day, instant);
      const found = registered(history, day, instant);
      if (JSON.stringify(found) !== JSON.stringify(expected))
        expect({ history, day, instant, found }).toEqual({
          history,
          day,
          instant,
          found: expected,
        });
      const status = expected?.status ?? 'UNKNOWN';
      met.set(status, (met.get(status) ?? 0) + 1);
    }
  }
  for (const status of ['UNKNOWN', ...statuses]) expect(met.get(status)).toBeGreaterThan(300);
});

function registered({ issued, events }: History, day: string, instant: Date) {
  const entry = knownAt(entriesOf(issued, 36, events), instant);
  if (!entry || entry.grantedOn > day) return null;
  return { status: statusOn(entry, day).status, groups: scopeOn(entry, day) };
}
