import { quality } from '@spine/quality';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countCommands } from '../support/mongoCommands.ts';
import { openSeeded, type TestSubgraph, testSeed, viewerWith } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 6_000 });
});
afterAll(() => subgraph.end());

const committee = viewerWith(['certification:decide']);
const groups = ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION'];
const centreIds = syntheticWorld(testSeed).centres.map(({ id }) => id);

interface Registered {
  readonly operatedOn: string;
  readonly pathologyGroup: string | null;
  readonly baseline?: { comi: { score: number | null } };
  readonly followUps: {
    interval: string;
    form: { completedOn: string; comi: { score: number | null } };
  }[];
  readonly diedOn: string | null;
  readonly reoperatedOn: string | null;
  readonly adverseEvents: { reportedBy: string }[];
}

/** The largest centre, where figures are least often withheld. */
let largest: string;
let cases: readonly Registered[];
beforeAll(async () => {
  const collection = subgraph.connection.collection('cases');
  const [most] = await collection
    .aggregate([{ $sortByCount: '$centreId' }, { $limit: 1 }])
    .toArray();
  largest = most?._id;
  cases = (await collection.find({ centreId: largest }).toArray()) as never;
});

const ofCentres = (ids: readonly string[]) => ({
  of: ids.map((id) => ({ __typename: 'Centre', id, credentialPeriods: [], awardPeriods: [] })),
});
const centreQuery = (fields: string) =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre { id ${fields} } } }`;

describe('volumes', () => {
  interface Volumes {
    volumes: {
      year: number;
      pathologyGroup: string;
      cases: number | null;
      suppressed: string | null;
    }[];
  }
  const volumesOf = async (ids: readonly string[], args = '') =>
    (
      await subgraph.query<{ _entities: Volumes[] }>(
        centreQuery(`volumes${args} { year pathologyGroup cases suppressed }`),
        ofCentres(ids),
      )
    )._entities;

  test('are counts to the nearest 5, and withheld below 10 with the one reason', async () => {
    for (const year of [2022, 2024]) {
      const [centre] = await volumesOf([largest], `(year: ${year})`);
      const expected = groups.map((pathologyGroup) => {
        const count = cases.filter(
          (each) =>
            each.operatedOn.startsWith(String(year)) && each.pathologyGroup === pathologyGroup,
        ).length;
        return count < 10
          ? { year, pathologyGroup, cases: null, suppressed: 'SUPPRESSED' }
          : { year, pathologyGroup, cases: Math.round(count / 5) * 5, suppressed: null };
      });
      expect(centre?.volumes).toEqual(expected);
      expect(expected.some(({ suppressed }) => suppressed === null)).toBe(true);
      expect(expected.some(({ suppressed }) => suppressed !== null)).toBe(true);
    }
  });

  test('are of the last completed year by default', async () => {
    const [centre] = await volumesOf([largest]);
    expect(new Set(centre?.volumes.map(({ year }) => year))).toEqual(new Set([2025]));
  });

  test('of a centre without cases cannot be told from those of one with few', async () => {
    const [centre] = await volumesOf(['centre-999']);
    for (const { cases, suppressed } of centre?.volumes ?? [])
      expect([cases, suppressed]).toEqual([null, 'SUPPRESSED']);
    expect(centre?.volumes).toHaveLength(5);
  });

  test.each(['2026', '1999', '-1'])('of the year %s are refused', async (year) => {
    const query = centreQuery(`volumes(year: ${year}) { cases }`);
    const { errors } = await subgraph.run(query, ofCentres([largest]));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'year' } }]);
  });

  test('of sixty centres take one command, with their certification two', async () => {
    for (const [fields, expected] of [
      ['volumes { cases }', 1],
      ['volumes { cases } certification { status scope certificate { number } }', 2],
    ] as const) {
      const { commands } = await countCommands([subgraph.connection], () =>
        subgraph.query(centreQuery(fields), ofCentres(centreIds)),
      );
      expect(commands).toHaveLength(expected);
    }
  });
});

/** The figures of one operation year, counted from the cases themselves. */
function countedFrom(all: readonly Registered[], year: number) {
  const operated = all.filter((each) => each.operatedOn.startsWith(String(year)));
  const daysAfter = (operatedOn: string, day: string) =>
    (Date.parse(day) - Date.parse(operatedOn)) / 86_400_000;
  const pairs = operated.flatMap(({ operatedOn, baseline, followUps, diedOn, reoperatedOn }) => {
    const before = baseline?.comi.score ?? null;
    const lost = [diedOn, reoperatedOn].some((day) => day && daysAfter(operatedOn, day) <= 426);
    if (before === null || lost) return [];
    const form = followUps.find(({ interval }) => interval === 'MONTHS_12')?.form;
    const days = form ? daysAfter(operatedOn, form.completedOn) : 0;
    const after = days >= 305 && days <= 426 ? (form?.comi.score ?? null) : null;
    return [{ change: after === null ? null : after - before }];
  });
  const changes = pairs.flatMap(({ change }) => change ?? []);
  const answered = operated.filter(({ followUps }) => followUps.length > 0);
  const reported = (by: string, among: readonly Registered[]) =>
    among.filter(({ adverseEvents }) => adverseEvents.some(({ reportedBy }) => reportedBy === by))
      .length;
  return {
    cases: operated.length,
    followUp: { numerator: changes.length, denominator: pairs.length },
    comiChange: {
      cases: changes.length,
      mean: expect.closeTo(changes.reduce((sum, each) => sum + each, 0) / changes.length, 8),
    },
    improved: { numerator: changes.filter((change) => change <= -2.2 + 1e-9).length },
    worse: { numerator: changes.filter((change) => change >= 0.3 - 1e-9).length },
    surgeonReportedComplications: { numerator: reported('SURGEON', operated) },
    patientReportedComplications: {
      numerator: reported('PATIENT', answered),
      denominator: answered.length,
    },
  };
}

const figures = `{
  cases followUp { numerator denominator rate } comiChange { cases mean }
  improved { numerator denominator rate } worse { numerator denominator rate }
  surgeonReportedComplications { numerator denominator rate }
  patientReportedComplications { numerator denominator rate }
}`;

describe('a benchmark', () => {
  test.each([
    ['', 2024],
    ['(asOf: "2026-03-02")', 2023],
    ['(asOf: "2024-01-01")', 2021],
  ])('asked for %s gives the exact figures of %i, own and pooled', async (args, year) => {
    const { _entities } = await subgraph.query<{ _entities: { benchmark: object }[] }>(
      centreQuery(`benchmark${args} { year own ${figures} pool ${figures} }`),
      ofCentres([largest]),
      committee,
    );
    const everyCase = await subgraph.connection.collection('cases').find().toArray();
    expect(_entities[0]?.benchmark).toMatchObject({
      year,
      own: countedFrom(cases, year),
      pool: countedFrom(everyCase as never, year),
    });
  });

  test('of the future is refused', async () => {
    const query = centreQuery('benchmark(asOf: "2026-06-16") { year }');
    const { errors } = await subgraph.run(query, ofCentres([largest]), committee);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' } }]);
  });

  test('of sixty centres takes three commands', async () => {
    const { commands } = await countCommands([subgraph.connection], () =>
      subgraph.query(
        centreQuery('benchmark { own { cases } pool { cases } }'),
        ofCentres(centreIds),
        committee,
      ),
    );
    expect(commands).toHaveLength(3);
  });
});

describe('follow-up', () => {
  test('lies between 60 and 90 % at most centres and differs between them', async () => {
    const { _entities } = await subgraph.query<{
      _entities: { benchmark: { own: { followUp: { rate: number | null } } } }[];
    }>(
      centreQuery('benchmark(asOf: "2026-04-01") { own { followUp { rate } } pool { cases } }'),
      ofCentres(centreIds),
      committee,
    );
    const rates = _entities.flatMap(({ benchmark }) => benchmark.own.followUp.rate ?? []);
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    expect(mean).toBeGreaterThan(0.6);
    expect(mean).toBeLessThan(0.9);
    expect(Math.max(...rates) - Math.min(...rates)).toBeGreaterThan(0.1);
  });
});

describe('readiness', () => {
  interface Line {
    criterion: { code: string; mandatory: boolean; metric: string | null };
    pathologyGroup: string | null;
    figure: number | null;
    threshold: number | null;
    met: boolean | null;
    reason: string;
    explanation: string;
  }
  const query = (
    args = '',
  ) => `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre {
    readiness${args} {
      asOf version { version }
      lines {
        criterion { code group name mandatory metric } pathologyGroup figure threshold met reason explanation
      }
    }
  } } }`;
  /** As the gateway sends them: what education and grants know of the centre. */
  const representation = {
    __typename: 'Centre',
    id: '',
    credentialPeriods: [
      { holderId: 'a', from: '2020-01-01', until: '2026-06-15' },
      { holderId: 'b', from: '2024-01-01', until: null },
      { holderId: 'b', from: '2025-01-01', until: null },
      { holderId: 'c', from: '2020-01-01', until: '2026-06-14' },
      { holderId: 'd', from: '2026-06-16', until: null },
    ],
    awardPeriods: [{ from: '2023-01-01', until: '2025-12-31' }],
  };
  const linesOf = async (args = '') => {
    const of = [{ ...representation, id: largest }];
    const data = await subgraph.query<{
      _entities: { readiness: { version: { version: string }; lines: Line[] } | null }[];
    }>(query(args), { of }, committee);
    return data._entities[0]?.readiness;
  };

  test('measures each criterion of the version in force from what all subgraphs know', async () => {
    const readiness = await linesOf();
    expect(readiness?.version.version).toBe('2023');
    const lineOf = (code: string) =>
      readiness?.lines.find(({ criterion }) => criterion.code === code);
    // On 15 June 2026 two surgeons hold a valid diploma, one of them two, and the grant has ended.
    expect(lineOf('PER-1')).toMatchObject({
      figure: 2,
      threshold: 2,
      met: true,
      reason: 'MEASURED',
    });
    expect(lineOf('RES-1')).toMatchObject({ figure: 0, threshold: 1, met: false });
    const { followUp } = countedFrom(cases, 2024);
    const rate = followUp.numerator / followUp.denominator;
    expect(lineOf('REG-2')).toMatchObject({ figure: rate, threshold: 0.7, met: rate >= 0.7 });
    expect(lineOf('INF-1')).toMatchObject({ figure: null, met: null, reason: 'JUDGED_ON_SITE' });
  });

  test('counts the last completed year group by group against the minimum', async () => {
    const readiness = await linesOf();
    const volumes = readiness?.lines.filter(
      ({ criterion }) => criterion.metric === 'CASES_PER_YEAR',
    );
    const minimum = [25, 6, 8, 4, 3];
    expect(
      volumes?.map(({ pathologyGroup, figure, threshold, met }) => [
        pathologyGroup,
        figure,
        threshold,
        met,
      ]),
    ).toEqual(
      groups.map((group, index) => {
        const least = minimum[index] ?? 0;
        const count = cases.filter(
          (each) => each.operatedOn.startsWith('2025') && each.pathologyGroup === group,
        ).length;
        return [group, count, least, count >= least];
      }),
    );
  });

  test('of an earlier day is judged by the version of that day, with what was valid then', async () => {
    const readiness = await linesOf('(asOf: "2022-12-31")');
    expect(readiness?.version.version).toBe('2019');
    const personnel = readiness?.lines.find(({ criterion }) => criterion.code === 'PER-1');
    expect(personnel).toMatchObject({ figure: 2, threshold: 1, met: true });
  });

  test('by an unknown scheme, or before its first version, is null', async () => {
    expect(await linesOf('(scheme: "NONE")')).toBeNull();
    expect(await linesOf('(asOf: "2019-06-30")')).toBeNull();
  });
});

test('a diploma is verified by its dates', async () => {
  const diploma = { __typename: 'Credential', issuedOn: '2020-05-04', validUntil: '2025-05-03' };
  const data = await subgraph.query(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Credential {
      number now: verification past: verification(asOf: "2024-01-01") early: verification(asOf: "2020-05-03")
    } } }`,
    {
      of: [
        { ...diploma, number: 'SYN-1', revokedOn: null },
        { ...diploma, number: 'SYN-2', revokedOn: '2023-01-01' },
      ],
    },
  );
  expect(data).toEqual({
    _entities: [
      { number: 'SYN-1', now: 'EXPIRED', past: 'VALID', early: 'NOT_YET_VALID' },
      { number: 'SYN-2', now: 'REVOKED', past: 'REVOKED', early: 'NOT_YET_VALID' },
    ],
  });
});
