import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDay } from '../../../support/subgraph.ts';
import { expectedWork } from '../../../support/workList/expectedWork.ts';
import { Asked, centreNamed, personNamed } from './Asked.ts';

let asked: Asked;
beforeAll(async () => {
  asked = await Asked.start(0);
});
afterAll(() => asked.end());

const waiting = (rule: string) =>
  expectedWork(asked.files, testDay).filter((each) => each.rule === rule);

test('3. what expires within 180 days without a renewal filed', async () => {
  const query = `{ auditWork(rule: RENEWAL_NOT_FILED, first: 100) {
    nodes { dueOn centre { name } certificate { number validUntil } }
  } }`;
  const { data, fetches } = await asked.ask(query);
  const nodes = waiting('RENEWAL_NOT_FILED').map(({ dueOn, centre, about }) => ({
    dueOn,
    centre: { name: centreNamed(centre) },
    certificate: { number: about, validUntil: dueOn },
  }));
  expect(nodes.length).toBeGreaterThan(0);
  expect(data).toEqual({ auditWork: { nodes } });
  expect(new Set(fetches)).toEqual(new Set(['quality', 'organizations']));
});

test('4. open major findings past their due day', async () => {
  const query = `{ auditWork(rule: MAJOR_OVERDUE, first: 100) {
    nodes { dueOn centre { name } finding { id grade status criterion { code } audit { visitUntil } } }
  } }`;
  const { findings, audits } = asked.files;
  const nodes = waiting('MAJOR_OVERDUE').map(({ dueOn, centre, about }) => {
    const finding = findings.find(({ _id }) => _id === about);
    const audit = audits.find(({ _id }) => _id === finding?.auditId);
    const code = finding?.criterionCode;
    return {
      dueOn,
      centre: { name: centreNamed(centre) },
      finding: {
        ...{ id: about, grade: 'MAJOR', status: 'OVERDUE', criterion: { code } },
        audit: { visitUntil: audit?.visitUntil },
      },
    };
  });
  // Three centres before their decision, three that were refused, two under surveillance.
  expect(nodes).toHaveLength(8);
  expect(await asked.one(query)).toEqual({ auditWork: { nodes } });
});

test('9. what has been suspended for more than six months', async () => {
  const query = `{ auditWork(rule: SUSPENDED_TOO_LONG) {
    nodes { dueOn reason centre { name } certificate { number status } }
  } }`;
  const nodes = waiting('SUSPENDED_TOO_LONG').map(({ dueOn, centre, about }) => ({
    dueOn,
    reason: expect.stringContaining('after six months it is withdrawn or covers less'),
    centre: { name: centreNamed(centre) },
    certificate: { number: about, status: 'SUSPENDED' },
  }));
  expect(nodes.length).toBeGreaterThan(0);
  expect(await asked.one(query)).toEqual({ auditWork: { nodes } });
});

test('10. deciders on the audit team, or with ties: the one example of the data', async () => {
  const query = `{ breachedDecisions { totalCount nodes {
    id kind breaches deciders { name } audit { team { role person { name } } } centre { name }
  } } }`;
  const { audits, decisions } = asked.files;
  const example = decisions.find(({ _id }) => _id === 'decision-violation-example');
  const audit = audits.find(({ _id }) => _id === example?.auditId);
  const team = audit?.team as { personId: string; role: string }[];
  const { data, fetches } = await asked.ask(query);
  expect(data).toEqual({
    breachedDecisions: {
      totalCount: 1,
      nodes: [
        {
          ...{ id: 'decision-violation-example', kind: 'GRANT', breaches: ['DECIDER_ON_TEAM'] },
          deciders: [{ name: personNamed(team[0]?.personId ?? '') }],
          audit: {
            team: team.map(({ personId, role }) => ({
              role,
              person: { name: personNamed(personId) },
            })),
          },
          centre: { name: centreNamed(example?.centreId ?? '') },
        },
      ],
    },
  });
  expect(new Set(fetches)).toEqual(new Set(['quality', 'organizations']));
});

test('12. findings by group of criteria and version of the scheme', async () => {
  const query = `{ findingCounts(from: "2023-01-01", until: "2025-12-31") {
    version { version } group major minor observations centres
  } }`;
  const { findings, audits } = asked.files;
  const groups = {
    ...{ INF: 'INFRASTRUCTURE', PER: 'PERSONNEL', VOL: 'VOLUME', PRO: 'PROCESS' },
    ...{ REG: 'QUALITY_REGISTRY', RES: 'RESEARCH_EDUCATION' },
  };
  const expected = ['2023', '2019'].flatMap((version) =>
    Object.entries(groups).flatMap(([code, group]) => {
      const found = findings
        .filter(({ raisedOn }) => `${raisedOn}` >= '2023-01-01' && `${raisedOn}` <= '2025-12-31')
        .filter(({ criterionCode }) => String(criterionCode).startsWith(code))
        .filter(({ auditId }) => {
          const audit = audits.find(({ _id }) => _id === auditId);
          return audit?.versionId === `sscoe-${version}`;
        });
      const graded = (grade: string) => found.filter((each) => each.grade === grade).length;
      const counts = {
        ...{ major: graded('MAJOR'), minor: graded('MINOR'), observations: graded('OBSERVATION') },
        centres: new Set(found.map(({ centreId }) => centreId)).size,
      };
      return found.length > 0 ? [{ version: { version }, group, ...counts }] : [];
    }),
  );
  expect(expected.length).toBeGreaterThan(7);
  expect(await asked.one(query)).toEqual({ findingCounts: expected });
});

test('14. minor findings that come again at the next audit', async () => {
  const query = `query ($id: ID!) { centre(id: $id) { certificationFile { audits {
    findings { id repeats { id audit { id } } }
  } } } }`;
  const { audits, findings } = asked.files;
  const repeated = (finding: (typeof findings)[number]) => {
    const own = audits
      .filter(({ centreId }) => centreId === finding.centreId)
      .toSorted((a, b) => String(a.visitFrom).localeCompare(String(b.visitFrom)));
    const before = own[own.findIndex(({ _id }) => _id === finding.auditId) - 1];
    const same = findings.find(
      (each) =>
        each.auditId === before?._id &&
        [each, finding].every(({ grade }) => grade === 'MINOR') &&
        each.criterionCode === finding.criterionCode,
    );
    return same ? { id: same._id, audit: { id: before?._id } } : null;
  };
  const again = findings.filter((finding) => repeated(finding) !== null);
  expect(again.length).toBeGreaterThan(0);
  for (const id of new Set(again.map(({ centreId }) => centreId))) {
    interface File {
      readonly centre: { certificationFile: { audits: { findings: object[] }[] } };
    }
    const { centre } = await asked.one<File>(query, { id });
    const told = centre.certificationFile.audits.flatMap((audit) => audit.findings);
    const own = findings.filter(({ centreId }) => centreId === id);
    expect(told).toHaveLength(own.length);
    expect(told).toEqual(
      expect.arrayContaining(own.map((each) => ({ id: each._id, repeats: repeated(each) }))),
    );
  }
});
