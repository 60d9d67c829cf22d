import { expect, test } from 'vitest';
import { expectNoGrowth } from '../../support/mongoCommands.ts';
import { openedGraph } from '../../support/openedGraph.ts';
import { operation } from '../../support/operations.ts';
import { testDay } from '../../support/subgraph.ts';

const graph = openedGraph();

test('EUROSPINE from all four sides in one query', async () => {
  const { data, fetches } = await graph.ask(operation('OrganizationProfile'), {
    acronym: 'EUROSPINE',
  });
  expect(data).toMatchObject({
    organization: {
      foundedOn: '1998-06-26',
      foundedIn: { city: 'Innsbruck', country: 'AT' },
      predecessors: [{ acronym: 'ESDS' }, { acronym: 'ESS' }],
      priorities: [
        { name: 'Core activities' },
        { name: 'Members' },
        { name: 'Rehabilitation' },
        { name: 'Organisation' },
      ],
      goals: [{ partners: ['EuSSAB', 'EFORT', 'EBOT', 'EANS'].map((acronym) => ({ acronym })) }],
      programs: expect.arrayContaining([
        expect.objectContaining({ kind: 'LIVE_EVENTS' }),
        expect.objectContaining({ kind: 'FELLOWSHIPS' }),
        expect.objectContaining({ kind: 'MASTER_CLASSES' }),
        expect.objectContaining({ kind: 'RESEARCH_TRAINING' }),
      ]),
      grantProgrammes: expect.arrayContaining([
        expect.objectContaining({ kind: 'RESEARCH_GRANT' }),
      ]),
      certificationSchemes: [{ code: 'SSCOE' }],
      registries: [{ name: 'Spine Tango' }],
    },
  });
  expect(fetches.slice(0, 1)).toEqual(['organizations']);
  expect(fetches.slice(1).sort()).toEqual(['education', 'grants', 'quality']);
});

interface CentresOfCountry {
  centres: {
    nodes: {
      name: string;
      organization: { name: string };
      volumes: { cases: number | null; suppressed: string | null }[];
      credentialedSurgeons: { credentials: { validUntil: string | null }[] }[];
    }[];
  };
}

test('centres of a country with hospital, certification, volumes, awards and surgeons with diplomas', async () => {
  const ask = (first: number) =>
    graph.ask<CentresOfCountry>(operation('CentresOfCountry'), {
      country: 'DE',
      asOf: testDay,
      first,
    });
  const [one, three] = [await ask(1), await ask(3)];

  expect(
    three.data.centres.nodes.map(({ name, organization }) => [name, organization.name]),
  ).toEqual([
    ['Synthetic Centre 022', 'Synthetic Hospital 022'],
    ['Synthetic Centre 023', 'Synthetic Hospital 023'],
    ['Synthetic Centre 024', 'Synthetic Hospital 024'],
  ]);
  for (const { volumes, credentialedSurgeons } of three.data.centres.nodes) {
    for (const { cases, suppressed } of volumes) {
      expect(suppressed).toBe(cases === null ? 'SUPPRESSED' : null);
      expect((cases ?? 10) % 5).toBe(0);
      expect(cases ?? 10).toBeGreaterThanOrEqual(10);
    }
    for (const { credentials } of credentialedSurgeons)
      expect(credentials.some(({ validUntil }) => (validUntil ?? '9999') >= testDay)).toBe(true);
  }
  expect(three.fetches.slice(0, 1)).toEqual(['organizations']);
  expect(new Set(three.fetches)).toEqual(
    new Set(['organizations', 'education', 'grants', 'quality']),
  );
  expectNoGrowth(three.commands, one.commands);
});

interface Everywhere {
  courses: { nodes: { name: string }[] };
  awards: { nodes: { funder: { name: string } }[] };
  certificationRegister: {
    nodes: { certificate: { centre: { name: string; volumes: object[] } } }[];
  };
}

test('“trauma” everywhere: courses, awards, centres and volumes in one query', async () => {
  const ask = (first: number) =>
    graph.ask<Everywhere>(operation('PathologyGroupEverywhere'), {
      group: 'TRAUMA',
      asOf: testDay,
      first,
    });
  const [one, many] = [await ask(1), await ask(100)];

  const names = many.data.courses.nodes.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Key Concepts and Techniques'),
      expect.stringContaining('Advanced Techniques and Complex Cases'),
    ]),
  );
  expect(many.data.awards.nodes.length).toBeGreaterThan(1);
  expect(many.data.certificationRegister.nodes.length).toBeGreaterThan(1);
  for (const { certificate } of many.data.certificationRegister.nodes) {
    expect(certificate.centre.name).toMatch(/^Synthetic Centre \d{3}$/);
    expect(certificate.centre.volumes).toContainEqual(
      expect.objectContaining({ pathologyGroup: 'TRAUMA' }),
    );
  }
  expect(new Set(many.fetches)).toEqual(
    new Set(['organizations', 'education', 'grants', 'quality']),
  );
  expectNoGrowth(many.commands, one.commands);
});
