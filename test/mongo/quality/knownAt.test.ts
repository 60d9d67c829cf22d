import { quality } from '@spine/quality';
import { randomStream } from '@spine/synthetic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  certificateOf,
  entriesOf,
} from '../../../subgraphs/quality/src/models/register/RegisterEntry.ts';
import { scopeOn, statusOn } from '../../../subgraphs/quality/src/rules/certificationStatus.ts';
import { knownAt } from '../../../subgraphs/quality/src/rules/knownAt.ts';
import { explainReads } from '../../support/queryPlans.ts';
import { momentsOf } from '../../support/register/momentsOf.ts';
import { type History, randomHistory } from '../../support/register/randomHistory.ts';
import { replay } from '../../support/register/replay.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

const statuses = ['NOT_YET_VALID', 'VALID', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN'];
const groups = ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION'];

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

describe('the register in MongoDB', () => {
  const now = new Date('2036-01-01T00:00:00.000Z');
  const histories = Array.from({ length: 90 }, (_, index) => randomHistory(11, index));
  const random = randomStream(11, 'moments of the register');
  const moments = Array.from({ length: 12 }, () => momentsOf(random, random.pick(histories)));
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openSeeded(quality, { clock: () => now });
    const collection = (name: string) => subgraph.connection.collection(name);
    const entries = histories.flatMap(({ issued, events }) => entriesOf(issued, 36, events));
    const latest = entries.filter(({ knownUntil }) => knownUntil === null).map(certificateOf);
    for (const [name, records] of [
      ['registerEntries', entries],
      ['certificates', latest],
      ['certificateEvents', histories.flatMap(({ events }) => events)],
    ] as const) {
      await collection(name).deleteMany({});
      await collection(name).insertMany(records as never[]);
    }
  });
  afterAll(() => subgraph.end());

  interface Entry {
    status: string;
    scope: string[];
    kilometres: number | null;
    certificate: { number: string; status: string };
  }
  const query = `query (
    $asOf: Date, $knownAt: DateTime, $status: CertificationStatus, $pathologyGroup: PathologyGroup,
    $country: String, $near: NearInput, $first: Int! = 100, $after: String
  ) {
    certificationRegister(
      asOf: $asOf, knownAt: $knownAt, status: $status, pathologyGroup: $pathologyGroup,
      country: $country, near: $near, first: $first, after: $after
    ) {
      nodes { status scope kilometres certificate { number status } }
      totalCount pageInfo { hasNextPage endCursor }
    }
  }`;
  interface Answer {
    certificationRegister: {
      nodes: Entry[];
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  }
  const ask = async (variables: object) =>
    (await subgraph.query<Answer>(query, variables)).certificationRegister;

  /** What the register should list, in its order. */
  function expected(day: string, instant: Date) {
    return histories
      .flatMap((history) => {
        const replayed = replay(history, day, instant);
        return replayed ? [{ ...history.issued, ...replayed }] : [];
      })
      .toSorted((a, b) => (`${a.grantedOn}${a._id}` < `${b.grantedOn}${b._id}` ? -1 : 1));
  }

  test.each(moments)(
    'on $day, as known at $instant, lists what a replay says, by every filter',
    async ({ day: asOf, instant }) => {
      const all = expected(asOf, instant);
      const told = async (filter: object) => {
        const { nodes } = await ask({ asOf, knownAt: instant.toISOString(), ...filter });
        return nodes.map(({ certificate, status, scope }) => [certificate.number, status, scope]);
      };
      const should = (keep: (each: (typeof all)[number]) => boolean) =>
        all.filter(keep).map((each) => [each._id, each.status, each.groups]);
      expect(await told({})).toEqual(should(() => true));
      for (const status of statuses)
        expect(await told({ status })).toEqual(should((each) => each.status === status));
      for (const pathologyGroup of groups)
        expect(await told({ pathologyGroup, country: 'PT' })).toEqual(
          should(({ country, groups }) => country === 'PT' && groups.includes(pathologyGroup)),
        );
    },
  );

  test.each(moments)(
    'on $day as all is known now is what it is by the entries',
    async ({ day }) => {
      const present = await ask({ asOf: day });
      const latest = await ask({ asOf: day, knownAt: now.toISOString() });
      expect(present).toEqual({ ...latest, pageInfo: expect.anything() });
      const should = expected(day, now).map(({ _id, status }) => [_id, status]);
      expect(present.nodes.map(({ certificate, status }) => [certificate.number, status])).toEqual(
        should,
      );
      for (const { status, certificate } of present.nodes) expect(certificate.status).toBe(status);
    },
  );

  test('asked for an instant alone, is of that instant’s day', async () => {
    const instant = '2024-03-01T15:00:00.000Z';
    const [first] = (await ask({ knownAt: instant, first: 1 })).nodes;
    const data = await subgraph.query<Answer>(
      `{ certificationRegister(knownAt: "${instant}", first: 1) { nodes { asOf knownAt status } } }`,
    );
    expect(data.certificationRegister.nodes).toEqual([
      { asOf: '2024-03-01', knownAt: instant, status: first?.status },
    ]);
  });

  test.each(moments)(
    'on $day pages neither repeat nor skip, in the past and nearest first',
    async ({ day: asOf, instant }) => {
      const near = { latitude: 20, longitude: 10, kilometres: 20_000 };
      for (const filter of [
        { knownAt: instant.toISOString() },
        { near },
        { near, knownAt: instant },
      ]) {
        const whole = await ask({ asOf, ...filter });
        const seen: Entry[] = [];
        let after: string | null = null;
        do {
          const page: Answer['certificationRegister'] = await ask({
            asOf,
            ...filter,
            first: 7,
            after,
          });
          seen.push(...page.nodes);
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(seen).toEqual(whole.nodes);
        expect(whole.totalCount).toBe(whole.nodes.length);
      }
    },
  );

  test('near a place is what a great circle says, nearest first and one place by its numbers', async () => {
    const place = { latitude: 46.95, longitude: 7.45 };
    const asOf = '2024-06-15';
    const { nodes } = await ask({ asOf, near: { ...place, kilometres: 9_000 } });
    const should = expected(asOf, now)
      .map(({ _id, location }) => {
        const [longitude = 0, latitude = 0] = location?.coordinates ?? [];
        return { number: _id, kilometres: greatCircle(place, { longitude, latitude }) };
      })
      .filter(({ kilometres }) => kilometres <= 9_000)
      .toSorted((a, b) => a.kilometres - b.kilometres || (a.number < b.number ? -1 : 1));
    expect(should.length).toBeGreaterThan(10);
    expect(nodes.map(({ certificate }) => certificate.number)).toEqual(
      should.map(({ number }) => number),
    );
    for (const [index, { kilometres }] of nodes.entries())
      expect(Math.abs((kilometres ?? 0) - (should[index]?.kilometres ?? 0))).toBeLessThan(0.002);
  });

  test.each([
    ['before today', { knownAt: '2036-01-01T00:00:00.001Z' }, 'knownAt'],
    ['on the globe', { near: { latitude: 91, longitude: 0, kilometres: 10 } }, 'latitude'],
    ['on the globe', { near: { latitude: 0, longitude: 181, kilometres: 10 } }, 'longitude'],
    ['a circle', { near: { latitude: 0, longitude: 0, kilometres: 0 } }, 'kilometres'],
  ])('refuses what is not %s', async (_what, variables, argument) => {
    const { errors } = await subgraph.run(query, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  test('a certificate alone, its fields, and a centre’s certification go back in the same way', async () => {
    for (const { day, instant } of moments) {
      const knownAt = instant.toISOString();
      const history = random.pick(histories);
      const replayed = replay(history, day, instant);
      const { _id: number, centreId } = history.issued;
      const data = await subgraph.query<{
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
      const ofCentre = histories.filter(
        (each) => each.issued.centreId === centreId && replay(each, day, instant),
      );
      const counting = data._entities[0]?.certification?.certificate.number;
      expect(counting === undefined).toBe(ofCentre.length === 0);
      if (counting) expect(ofCentre.map(({ issued }) => issued._id)).toContain(counting);
    }
  });

  test.each([
    [{}],
    [{ country: 'DE' }],
    [{ pathologyGroup: 'TRAUMA' }],
    [{ country: 'DE', pathologyGroup: 'TRAUMA', status: 'VALID' }],
    [{ status: 'NOT_YET_VALID' }],
    [{ status: 'SUSPENDED' }],
    [{ status: 'WITHDRAWN' }],
    [{ near: { latitude: 46.95, longitude: 7.45, kilometres: 500 } }],
  ])('asked for %o reads along an index, now and then', async (filter) => {
    const asOf = '2024-06-15';
    for (const knownAt of [null, '2024-07-01T00:00:00.000Z']) {
      const variables = { asOf, knownAt, ...filter };
      const first = await ask({ ...variables, first: 2 });
      const after = first.pageInfo.hasNextPage ? first.pageInfo.endCursor : null;
      const reads = await explainReads([subgraph.connection], async () => {
        await ask(variables);
        await ask({ ...variables, first: 2, after });
      });
      expect(reads.length).toBeGreaterThan(3);
      for (const { stages } of reads) expect(stages).not.toContain('COLLSCAN');
      for (const { stages } of reads) expect(stages).not.toContain('SORT');
    }
  });
});

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Kilometres by the haversine formula on the mean radius of the earth (IUGG). */
function greatCircle(from: Place, to: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const chord =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      half(from.longitude, to.longitude);
  return 2 * 6_371.0088 * Math.asin(Math.sqrt(chord));
}
