import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathologyGroups } from '../../../../subgraphs/quality/src/rules/pathologyGroup.ts';
import { replay } from '../../../support/register/replay.ts';
import { testDay } from '../../../support/subgraph.ts';
import { Asked, centreNamed, personNamed } from './Asked.ts';

let asked: Asked;
beforeAll(async () => {
  asked = await Asked.start(0);
});
afterAll(() => asked.end());

const everKnown = new Date('2100-01-01');
const lived = (number: string, day: string) => {
  const history = asked.files.histories.find(({ issued }) => issued._id === number);
  return history ? replay(history, day, everKnown) : null;
};
const inOrder = (groups: readonly string[]) =>
  pathologyGroups.filter((group) => groups.includes(group));

test('1. status, scope and deciders of a certificate on a day', async () => {
  const { histories, decisions } = asked.files;
  for (const kind of ['SUSPENDED', 'SCOPE_REDUCED', 'WITHDRAWN', 'CORRECTED']) {
    const history = histories.find(({ events }) => events.some((each) => each.kind === kind));
    const number = history?.issued._id ?? '';
    const on = history?.events.find((each) => each.kind === kind)?.effectiveOn ?? '';
    const query = `query ($number: ID!, $on: Date!) { certificate(number: $number, asOf: $on) {
      status scope events { kind decision { kind deciders { name } } }
    } }`;
    const variables = { number, on };
    const { certificate } = await asked.one<{ certificate: object }>(query, variables);
    const expected = lived(number, on);
    expect(certificate).toEqual({
      status: expected?.status,
      scope: inOrder(expected?.groups ?? []),
      events: history?.events.map((event) => {
        const decision = decisions.find(({ _id }) => _id === event.decisionId);
        const deciders = (decision?.deciderIds ?? []) as string[];
        const names = deciders.map((id) => ({ name: personNamed(id) }));
        return { kind: event.kind, decision: { kind: decision?.kind, deciders: names } };
      }),
    });
    expect(JSON.stringify(certificate)).toMatch(/Synthetic Person \d{4}/);
  }
});

interface Register {
  readonly certificationRegister: {
    readonly nodes: {
      readonly scope: readonly string[];
      readonly certificate: { readonly number: string; readonly centre: { readonly name: string } };
    }[];
  };
}

test('2. centres valid today in a country, group by group', async () => {
  const country = 'DE';
  const query = `query ($country: String!) { certificationRegister(country: $country, status: VALID, first: 100) {
    nodes { scope certificate { number centre { name } } }
  } }`;
  const { data, fetches } = await asked.ask<Register>(query, { country });
  const { nodes } = data.certificationRegister;
  const expected = asked.files.histories
    .filter(({ issued }) => issued.country === country)
    .flatMap((history) => {
      const today = replay(history, testDay, everKnown);
      return today?.status === 'VALID'
        ? today.groups.map((group) => `${group} ${centreNamed(history.centre)}`)
        : [];
    });
  const told = nodes.flatMap(({ scope, certificate }) =>
    scope.map((group) => `${group} ${certificate.centre.name}`),
  );
  expect(told.length).toBeGreaterThan(0);
  expect(told.toSorted()).toEqual(expected.toSorted());
  expect(new Set(fetches)).toEqual(new Set(['quality', 'organizations']));
});

test('5. the full history of a centre', async () => {
  const { files } = asked;
  const corrected = files.histories.find(({ events }) =>
    events.some(({ kind }) => kind === 'CORRECTED'),
  );
  const id = corrected?.centre ?? '';
  const query = `query ($id: ID!) { centre(id: $id) { name
    certificates { number events { kind effectiveOn recordedAt } }
    certificationFile {
      applications { id kind filedOn } audits { id visitFrom findings { id grade } } decisions { id decidedOn }
    }
  } }`;
  const { centre } = await asked.one<{ centre: object }>(query, { id });
  const own = (name: 'applications' | 'audits' | 'decisions', day: string) =>
    files[name]
      .filter(({ centreId }) => centreId === id)
      .toSorted((a, b) => String(b[day]).localeCompare(String(a[day])));
  expect(centre).toEqual({
    name: centreNamed(id),
    certificates: [
      {
        number: corrected?.issued._id,
        events: corrected?.events.map(({ kind, effectiveOn, recordedAt }) => ({
          ...{ kind, effectiveOn },
          recordedAt: recordedAt.toISOString(),
        })),
      },
    ],
    certificationFile: {
      applications: own('applications', 'filedOn').map(({ _id, kind, filedOn }) => ({
        ...{ id: _id, kind, filedOn },
      })),
      audits: own('audits', 'visitFrom').map(({ _id, visitFrom }) => ({
        ...{ id: _id, visitFrom },
        findings: files.findings
          .filter(({ auditId }) => auditId === _id)
          .map((finding) => ({ id: finding._id, grade: finding.grade })),
      })),
      decisions: own('decisions', 'decidedOn').map(({ _id, decidedOn }) => ({
        ...{ id: _id, decidedOn },
      })),
    },
  });
});

test('13. scope changes between two days', async () => {
  const [from, until] = ['2024-12-31', '2025-12-31'];
  const query = `query ($from: Date!, $until: Date!) {
    certificationRegister(asOf: $until, first: 100) { nodes { certificate {
      number before: scope(asOf: $from) after: scope(asOf: $until) events { kind effectiveOn scope }
    } } }
  }`;
  interface Changed {
    readonly certificationRegister: {
      readonly nodes: {
        readonly certificate: { number: string; before: string[]; after: string[] };
      }[];
    };
  }
  const { certificationRegister } = await asked.one<Changed>(query, { from, until });
  const told = certificationRegister.nodes
    .map(({ certificate: { number, before, after } }) => ({ number, before, after }))
    .filter(({ before, after }) => before.join() !== after.join());
  const expected = asked.files.histories.flatMap(({ issued }) => {
    const [before, after] = [lived(issued._id, from), lived(issued._id, until)];
    const groups = { before: inOrder(before?.groups ?? []), after: inOrder(after?.groups ?? []) };
    const isChanged = before && after && groups.before.join() !== groups.after.join();
    return isChanged ? [{ number: issued._id, ...groups }] : [];
  });
  // Two centres added a group and one gave up all but one, all within 2025.
  expect(expected).toHaveLength(3);
  expect(told).toEqual(expect.arrayContaining(expected));
  expect(told).toHaveLength(3);
});
