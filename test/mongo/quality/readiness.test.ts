import { quality } from '@spine/quality';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestCentre } from '../../support/centres.ts';
import { countedFrom } from '../../support/countedFrom.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
let largest: Awaited<ReturnType<typeof largestCentre>>;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 6_000 });
  largest = await largestCentre(subgraph);
});
afterAll(() => subgraph.end());

const committee = viewerWith(['certification:decide']);
const groups = ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION'];

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
  type Days = { from?: string; until?: string | null };
  const termOf = (id: string, credentialPeriods: Days[], there: Days = {}) => ({
    ...{ from: '2019-01-01', until: null, ...there },
    surgeon: { id, credentialPeriods },
  });
  /** As the gateway sends them: what education and grants know of the centre. */
  const representation = {
    __typename: 'Centre',
    id: '',
    surgeonTerms: [
      termOf('a', [{ from: '2020-01-01', until: '2026-06-15' }]),
      termOf('b', [
        { from: '2024-01-01', until: null },
        { from: '2025-01-01', until: null },
      ]),
      termOf('c', [{ from: '2020-01-01', until: '2026-06-14' }]),
      termOf('d', [{ from: '2026-06-16', until: null }]),
      termOf('e', []),
      // Twice there at once, and counted once.
      termOf('b', [{ from: '2024-01-01', until: null }], { from: '2025-01-01', until: null }),
      // Gone before today, come after it.
      termOf('f', [{ from: '2020-01-01', until: null }], { until: '2026-06-14' }),
      termOf('g', [{ from: '2020-01-01', until: null }], { from: '2026-06-16' }),
    ],
    awardPeriods: [{ from: '2023-01-01', until: '2025-12-31' }],
  };
  const linesOf = async (args = '') => {
    const of = [{ ...representation, id: largest.id }];
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
    expect(lineOf('RES-1')?.explanation).toBe('Running grants: 0; 1 asked.');
    const { followUp } = countedFrom(largest.cases, 2024);
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
        const count = largest.cases.filter(
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
    // Two whose diplomas have since ended or soon will, and one who has left since.
    expect(personnel).toMatchObject({ figure: 3, threshold: 1, met: true });
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
