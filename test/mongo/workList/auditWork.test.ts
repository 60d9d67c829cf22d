import { anonymous, type Viewer } from '@spine/kit';
import { addDays } from '@spine/kit/days';
import { quality } from '@spine/quality';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuseInserts } from '../../support/failPoints.ts';
import { auditor, centreOf, member } from '../../support/lifecycle.ts';
import { explainReads } from '../../support/queryPlans.ts';
import { openSeeded, type TestSubgraph, testDay, testSeed } from '../../support/subgraph.ts';
import {
  expectedWork,
  type RawFiles,
  rawFiles,
  type Waiting,
} from '../../support/workList/expectedWork.ts';

let subgraph: TestSubgraph;
let files: RawFiles;
beforeAll(async () => {
  subgraph = await openSeeded(quality);
  files = await rawFiles(subgraph.connection);
});
afterAll(() => subgraph.end());

const query = `query Work($asOf: Date, $rule: AuditWorkRule, $country: String, $centre: ID, $first: Int! = 100, $after: String) {
  auditWork(asOf: $asOf, rule: $rule, country: $country, centre: $centre, first: $first, after: $after) {
    nodes { rule dueOn reason centre { id } certificate { number } audit { id } finding { id grade } }
    pageInfo { endCursor hasNextPage } totalCount
  }
}`;

interface Node {
  readonly rule: string;
  readonly dueOn: string;
  readonly reason: string;
  readonly centre: { readonly id: string };
  readonly certificate: { readonly number: string } | null;
  readonly audit: { readonly id: string } | null;
  readonly finding: { readonly id: string } | null;
}
interface Listed {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly totalCount: number;
}

const read = async (asked: object = {}, viewer: Viewer = member()) =>
  (await subgraph.query<{ auditWork: Listed }>(query, asked, viewer)).auditWork;
const toldOf = ({ rule, dueOn, centre, certificate, audit, finding }: Node): Waiting => ({
  rule,
  dueOn,
  centre: centre.id,
  about: finding?.id ?? audit?.id ?? certificate?.number ?? '',
});
const list = async (asked: object = {}, viewer?: Viewer) =>
  (await read(asked, viewer)).nodes.map(toldOf);

const days = [
  ...['2021-09-30', '2023-03-31', '2024-06-15', '2025-02-28', '2025-09-11', '2026-01-01'],
  ...['2026-03-20', testDay, '2026-11-30', '2027-06-01'],
];

describe('the work list', () => {
  test.each(days)('of %s is what all records say', async (asOf) => {
    expect(await list({ asOf })).toEqual(expectedWork(files, asOf));
  });

  test('has something on one of the days by every rule, but for requests, of which the seed makes none', () => {
    const rules = days.flatMap((day) => expectedWork(files, day).map(({ rule }) => rule));
    expect([...new Set(rules)].toSorted()).toEqual([
      'ACTION_DUE',
      'MAJOR_OVERDUE',
      'REAUDIT_DUE',
      'RENEWAL_NOT_FILED',
      'SURVEILLANCE_DUE',
      'SUSPENDED_TOO_LONG',
    ]);
  });

  test('is of today by default', async () => {
    expect(await list()).toEqual(expectedWork(files, testDay));
  });

  test('tells of a finding its audit, and the certificate that it was found under', async () => {
    const { nodes } = await read({ rule: 'MAJOR_OVERDUE' });
    const found = nodes.find(({ certificate }) => certificate !== null);
    const audit = files.audits.find(({ _id }) => _id === found?.audit?.id);
    expect(found?.certificate?.number).toBe(audit?.certificateNumber);
    expect(found?.reason).toBe(`A major finding is open, due ${found?.dueOn}.`);
  });

  test.each(['MAJOR_OVERDUE', 'SURVEILLANCE_DUE', 'RENEWAL_NOT_FILED', 'REAUDIT_DUE'])(
    'by %s alone',
    async (rule) => {
      const asOf = '2026-06-15';
      const all = expectedWork(files, asOf);
      expect(await list({ rule, asOf })).toEqual(all.filter((each) => each.rule === rule));
    },
  );

  test('of a country is that of centres certified there', async () => {
    const { country, _id } = files.histories[0]?.issued ?? { country: '', _id: '' };
    const certified = files.histories.filter(({ issued }) => issued.country === country);
    const centres = new Set(certified.map(({ centre }) => centre));
    expect(_id).not.toBe('');
    expect(await list({ country })).toEqual(
      expectedWork(files, testDay).filter(({ centre }) => centres.has(centre)),
    );
    expect(await list({ country: 'NZ' })).toEqual([]);
  });

  test('read page by page is the whole, each entry once', async () => {
    const found: Waiting[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const page: Listed = await read({ first: 7, after });
      found.push(...page.nodes.map(toldOf));
      expect(page.totalCount).toBe(expectedWork(files, testDay).length);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(found).toEqual(expectedWork(files, testDay));
  });

  test('goes on from no cursor of another question or viewer', async () => {
    const after = (await read({ first: 1 })).pageInfo.endCursor;
    for (const [asked, viewer] of [
      [{ asOf: '2026-01-01' }, member()],
      [{ country: 'DE' }, member()],
      [{}, auditor(syntheticWorld(testSeed).auditors[0]?.id ?? '')],
    ] as const) {
      const { errors } = await subgraph.run(query, { ...asked, after }, viewer);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });

  test('is read without a scan of a collection and without a sort by MongoDB', async () => {
    const reads = await explainReads([subgraph.connection], () => read({ country: 'DE' }));
    expect(reads.length).toBeGreaterThan(6);
    const slow = reads.filter(({ stages }) =>
      stages.some((stage) => stage === 'COLLSCAN' || stage === 'SORT'),
    );
    expect(slow).toEqual([]);
  });
});

describe('of the work list', () => {
  const { auditors } = syntheticWorld(testSeed);
  const assigned = (personId: string) =>
    new Set(
      files.audits
        .filter(({ team }) =>
          (team as { personId: string }[]).some((each) => each.personId === personId),
        )
        .map(({ centreId }) => centreId),
    );

  test('every auditor reads what waits at assigned centres, and no more', async () => {
    const all = expectedWork(files, testDay);
    const seen: Waiting[] = [];
    for (const { id } of auditors) {
      const own = await list({}, auditor(id));
      expect(own).toEqual(all.filter(({ centre }) => assigned(id).has(centre)));
      seen.push(...own);
    }
    expect(seen.length).toBeGreaterThan(0);
  });

  test('another centre’s part is to an auditor like that of one that does not exist', async () => {
    const [{ id } = { id: '' }] = auditors;
    const foreign = expectedWork(files, testDay).find(({ centre }) => !assigned(id).has(centre));
    const ask = async (centre: string | undefined) =>
      JSON.stringify(await subgraph.run(query, { centre }, auditor(id)));
    const answer = await ask(foreign?.centre);
    expect(foreign).toBeDefined();
    expect(answer).toBe(await ask('there-is-no-such-centre'));
    expect(answer).toContain('"nodes":[]');
  });

  test('one centre’s part is read alone', async () => {
    const all = expectedWork(files, testDay);
    const centre = all[0]?.centre;
    expect(await list({ centre })).toEqual(all.filter((each) => each.centre === centre));
  });

  test.each([
    ['anyone', () => anonymous],
    ['a centre', () => centreOf('centre-024')],
    ['a token without a person', () => ({ ...auditor(''), claims: {} })],
  ])('%s reads nothing', async (_who, viewer) => {
    const { data, errors } = await subgraph.run(query, {}, viewer());
    expect(data).toEqual({ auditWork: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('each reading is in the ledger of every centre that it told of, or it tells nothing', async () => {
    const entries = subgraph.connection.collection('accessEntries');
    await entries.deleteMany({});
    const told = await list();
    const centres = await entries.distinct('centreId');
    expect(centres.toSorted()).toEqual([...new Set(told.map(({ centre }) => centre))].toSorted());
    const allow = await refuseInserts(subgraph.connection, 'accessEntries');
    const { data, errors } = await subgraph.run(query, {}, member()).finally(allow);
    expect(data).toEqual({ auditWork: null });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_RECORDED');
  });
});

test('an audit that a certificate rests on is to be repeated while the certificate runs, until a visit under it', async () => {
  const grantOf = (number: unknown) =>
    files.decisions.find(
      ({ kind, certificateNumber }) => kind === 'GRANT' && certificateNumber === number,
    );
  const [visit] = files.audits
    .filter(
      ({ certificateNumber, reportedOn }) => reportedOn && grantOf(certificateNumber)?.auditId,
    )
    .toSorted((a, b) => (String(a.reportedOn) < String(b.reportedOn) ? -1 : 1));
  const about = String(grantOf(visit?.certificateNumber)?.auditId);
  const audit = files.audits.find(({ _id }) => _id === about);
  const reported = String(visit?.reportedOn);
  // As one that minor findings were made to count as after the grant.
  const major = {
    ...files.findings.find(({ grade }) => grade === 'MAJOR'),
    ...{ _id: 'major-after-the-grant', auditId: about, centreId: audit?.centreId },
    ...{ raisedOn: audit?.visitUntil, actedOn: null, verifiedOn: null },
  };
  const findings = subgraph.connection.collection('findings');
  await findings.insertOne(major as never);
  try {
    const changed = await rawFiles(subgraph.connection);
    for (const [asOf, isDue] of [
      [addDays(reported, -1), true],
      [reported, false],
    ] as const) {
      const told = await list({ rule: 'REAUDIT_DUE', asOf });
      expect(told.some((each) => each.about === about)).toBe(isDue);
      expect(told).toEqual(
        expectedWork(changed, asOf).filter(({ rule }) => rule === 'REAUDIT_DUE'),
      );
    }
  } finally {
    await findings.deleteOne({ _id: major._id as never });
  }
});
