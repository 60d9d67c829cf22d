import { syntheticWorld } from '@spine/synthetic';
import { expect, test } from 'vitest';
import { openedGraph } from '../../support/openedGraph.ts';
import { operation } from '../../support/operations.ts';
import { viewerAs } from '../../support/roles.ts';
import { testDay, testSeed } from '../../support/subgraph.ts';

const graph = openedGraph();

interface CentreFile {
  centre: {
    certificationFile: {
      audits: { visitFrom: string; team: { person: { name: string } }[]; findings: object[] }[];
      decisions: { decidedOn: string; deciders: { name: string }[] }[];
    };
  };
}

test('an auditor reads the file of a centre: auditors audited, the committee decided, newest first', async () => {
  graph.as(viewerAs('auditor'));
  const variables = { centre: 'centre-024', asOf: testDay };
  const { data, fetches } = await graph.ask<CentreFile>(operation('CentreFile'), variables);
  const { audits, decisions } = data.centre.certificationFile;
  const { auditors, committee } = syntheticWorld(testSeed);
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

  expect(audits.length).toBeGreaterThan(1);
  for (const { team } of audits) {
    expect(team).toHaveLength(2);
    expect(names(auditors)).toEqual(expect.arrayContaining(team.map(({ person }) => person.name)));
  }
  expect(decisions.length).toBeGreaterThan(0);
  for (const { deciders } of decisions)
    expect(names(committee)).toEqual(expect.arrayContaining(names(deciders)));
  for (const days of [
    audits.map((each) => each.visitFrom),
    decisions.map((each) => each.decidedOn),
  ])
    expect(days).toEqual(days.toSorted().reverse());
  expect(new Set(fetches)).toEqual(new Set(['organizations', 'quality']));
});

test('nobody else reads the file, and everybody the certificate', async () => {
  const answer = await graph.run(operation('CentreFile'), { centre: 'centre-024', asOf: testDay });
  expect(answer.data).toMatchObject({
    centre: { certification: { status: 'VALID' }, certificationFile: null },
  });
  expect(answer.errors).toHaveLength(1);
});

interface CredentialCheck {
  credential: { issuedOn: string; validUntil: string; holder: object };
}

test('an auditor checks a diploma: five years from its day of issue, by its issuer and by the registry alike', async () => {
  const ask = (asOf: string) =>
    graph.ask<CredentialCheck>(operation('CredentialCheck'), { number, asOf });
  const number = 'SYN-GSD-000001';
  const { data, fetches } = await ask(testDay);
  const { issuedOn, validUntil, holder } = data.credential;
  const [centre] = syntheticWorld(testSeed).centres;
  expect(holder).toEqual({ name: centre?.surgeons[0]?.name });
  const end = new Date(issuedOn);
  end.setUTCFullYear(end.getUTCFullYear() + 5);
  end.setUTCDate(end.getUTCDate() - 1);
  expect(validUntil).toBe(end.toISOString().slice(0, 10));
  expect(new Set(fetches)).toEqual(new Set(['education', 'organizations', 'quality']));

  for (const [day, status] of [
    ['2019-12-31', 'NOT_YET_VALID'],
    [issuedOn, 'VALID'],
    ['2099-01-01', 'EXPIRED'],
  ] as const)
    expect((await ask(day)).data.credential).toMatchObject({ status, verification: status });
});
