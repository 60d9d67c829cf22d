import { describe, expect, test } from 'vitest';
import { RecordedRegister } from '../../../support/register/RecordedRegister.ts';
import { replay } from '../../../support/register/replay.ts';
import { viewerWith } from '../../../support/subgraph.ts';

const register = new RecordedRegister();

describe('the register in MongoDB', () => {
  test('a certificate alone, its fields, and a centre’s certification go back in the same way', async () => {
    for (const { day, instant } of register.moments) {
      const knownAt = instant.toISOString();
      const history = register.random.pick(register.histories);
      const replayed = replay(history, day, instant);
      const { _id: number, centreId } = history.issued;
      const data = await register.subgraph.query<{
        certificate: { status: string; scope: string[]; events: { recordedAt: string }[] } | null;
        now: { status: string | null; scope: string[] | null };
        _entities: { certification: { certificate: { number: string } } | null }[];
      }>(
        `query ($number: ID!, $asOf: Date, $knownAt: DateTime, $of: [_Any!]!) {
          certificate(number: $number, asOf: $asOf, knownAt: $knownAt) { status scope events { recordedAt } }
          now: certificate(number: $number) {
            status(asOf: $asOf, knownAt: $knownAt) scope(asOf: $asOf, knownAt: $knownAt)
          }
          _entities(representations: $of) {
            ... on Centre { certification(asOf: $asOf, knownAt: $knownAt) { certificate { number } } }
          }
        }`,
        { number, asOf: day, knownAt, of: [{ __typename: 'Centre', id: centreId }] },
        viewerWith(['certification:decide']),
      );
      const known = history.events.filter(({ recordedAt }) => recordedAt <= instant);
      expect(data.certificate).toEqual(
        replayed && {
          status: replayed.status,
          scope: replayed.groups,
          events: known.map(({ recordedAt }) => ({ recordedAt: recordedAt.toISOString() })),
        },
      );
      if (replayed) expect(data.now).toEqual({ status: replayed.status, scope: replayed.groups });
      if (known.length === 0) expect(data.now).toEqual({ status: null, scope: null });
      const ofCentre = register.histories.filter(
        (each) => each.issued.centreId === centreId && replay(each, day, instant),
      );
      const counting = data._entities[0]?.certification?.certificate.number;
      expect(counting === undefined).toBe(ofCentre.length === 0);
      if (counting) expect(ofCentre.map(({ issued }) => issued._id)).toContain(counting);
    }
  });
});
