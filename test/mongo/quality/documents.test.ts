import { quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality);
});
afterAll(() => subgraph.end());

const seed = { kind: 'SEED', source: 'EUROSPINE vision and mission' };

test('SSCoE is EUROSPINE’s programme, launched in 2019 with the DWG, for five pathology groups', async () => {
  const data = await subgraph.query(`{
    scheme(code: "SSCOE") {
      code name owner { id } launchedIn launchedWith awardedFor provenance { kind source }
      facts { topic provenance { kind } }
    }
  }`);
  expect(data).toMatchObject({
    scheme: {
      code: 'SSCOE',
      name: 'Surgical Spine Centres of Excellence',
      owner: { id: 'eurospine' },
      launchedIn: 2019,
      launchedWith: ['Deutsche Wirbelsäulengesellschaft (DWG)'],
      awardedFor: ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION'],
      provenance: seed,
    },
  });
  const { scheme } = data as { scheme: { facts: { provenance: { kind: string } }[] } };
  expect(scheme.facts.length).toBeGreaterThan(0);
  for (const { provenance } of scheme.facts) expect(provenance.kind).toBe('REFERENCE');
});

test('the published numbers of centres stand side by side, none corrected', async () => {
  const data = await subgraph.query(`{
    scheme(code: "SSCOE") { publishedCounts { centres country centresInCountry reportedIn } }
  }`);
  expect(data).toEqual({
    scheme: {
      publishedCounts: [
        { centres: 19, country: 'DE', centresInCountry: 6, reportedIn: '2021-02' },
        { centres: 37, country: null, centresInCountry: null, reportedIn: null },
        { centres: 47, country: 'DE', centresInCountry: 17, reportedIn: null },
      ],
    },
  });
});

test('what no public source states is marked as an assumption', async () => {
  const { scheme } = await subgraph.query<{
    scheme: {
      versions: {
        version: string;
        validityMonths: number;
        surveillanceMonths: number;
        assumptions: { subject: string; reason: string }[];
        minimumVolumes: { assumption: boolean; pathologyGroup: string }[];
        criteria: {
          group: string;
          metric: string | null;
          threshold: number | null;
          assumption: boolean;
        }[];
      }[];
    };
  }>(`{
    scheme(code: "SSCOE") {
      versions {
        version validityMonths surveillanceMonths assumptions { subject reason }
        minimumVolumes { pathologyGroup casesPerYear assumption }
        criteria { code group name mandatory metric threshold assumption }
      }
    }
  }`);
  expect(scheme.versions.map(({ version }) => version)).toEqual(['2023', '2019']);
  for (const version of scheme.versions) {
    expect(version).toMatchObject({ validityMonths: 36, surveillanceMonths: 12 });
    const subjects = version.assumptions.map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining(['validityMonths', 'surveillanceMonths', 'minimumVolumes']),
    );
    expect(version.minimumVolumes).toHaveLength(5);
    expect(version.minimumVolumes.every(({ assumption }) => assumption)).toBe(true);
    const thresholds = version.criteria.filter(({ threshold }) => threshold !== null);
    expect(thresholds.every(({ assumption }) => assumption)).toBe(true);
    expect([...new Set(version.criteria.map(({ group }) => group))]).toEqual([
      'INFRASTRUCTURE',
      'PERSONNEL',
      'VOLUME',
      'PROCESS',
      'QUALITY_REGISTRY',
      'RESEARCH_EDUCATION',
    ]);
  }
});

test('EUROSPINE runs Spine Tango, an international registry of more than 700 departments', async () => {
  const data = await subgraph.query(
    `query ($of: [_Any!]!) {
      _entities(representations: $of) {
        ... on Organization {
          certificationSchemes { code }
          registries {
            code name operator { id } international contributingDepartmentsOver
            forms { code filledInBy } intervals { code } responderThresholds { instrument outcome points }
            provenance { kind source }
          }
        }
      }
    }`,
    {
      of: [
        { __typename: 'Organization', id: 'eurospine' },
        { __typename: 'Organization', id: 'ao-spine' },
      ],
    },
  );
  expect(data).toEqual({
    _entities: [
      {
        certificationSchemes: [{ code: 'SSCOE' }],
        registries: [
          {
            code: 'SPINE_TANGO',
            name: 'Spine Tango',
            operator: { id: 'eurospine' },
            international: true,
            contributingDepartmentsOver: 700,
            forms: [
              { code: 'SURGERY', filledInBy: 'SURGEON' },
              { code: 'CONSERVATIVE', filledInBy: 'SURGEON' },
              { code: 'COMI', filledInBy: 'PATIENT' },
              { code: 'FOLLOW_UP', filledInBy: 'SURGEON' },
            ],
            intervals: ['WEEKS_6', 'MONTHS_3', 'MONTHS_6', 'MONTHS_12', 'MONTHS_24'].map(
              (code) => ({
                code,
              }),
            ),
            responderThresholds: [
              { instrument: 'COMI', outcome: 'IMPROVED', points: 2.2 },
              { instrument: 'COMI', outcome: 'WORSE', points: 0.3 },
              { instrument: 'ODI', outcome: 'IMPROVED', points: 18 },
            ],
            provenance: seed,
          },
        ],
      },
      { certificationSchemes: [], registries: [] },
    ],
  });
});

test('the code lists hold the codes of the forms, and main pathologies map to the five groups', async () => {
  const { _entities } = await subgraph.query<{
    _entities: {
      registries: {
        codeLists: {
          list: string;
          version: number;
          codes: { code: string; pathologyGroup: string }[];
        }[];
      }[];
    }[];
  }>(`{
    _entities(representations: [{ __typename: "Organization", id: "eurospine" }]) {
      ... on Organization { registries { codeLists { list version codes { code pathologyGroup } } } }
    }
  }`);
  const lists = _entities[0]?.registries[0]?.codeLists ?? [];
  const codesOf = (name: string) => lists.find(({ list }) => list === name)?.codes ?? [];
  expect(lists.every(({ version }) => version === 1)).toBe(true);
  // C0 to C7, T1 to T12, L1 to L5, S1 to S5 and the coccyx.
  expect(codesOf('level')).toHaveLength(8 + 12 + 5 + 5 + 1);
  expect(codesOf('asa').map(({ code }) => code)).toEqual(['I', 'II', 'III', 'IV', 'V', 'UNKNOWN']);
  expect(codesOf('bmiBand')).toHaveLength(5);
  expect(codesOf('previousOperations')).toHaveLength(7);
  expect(codesOf('degenerationType')).toHaveLength(12);
  expect(codesOf('measure')).toHaveLength(6);
  expect(
    new Map(codesOf('mainPathology').map(({ code, pathologyGroup }) => [code, pathologyGroup])),
  ).toEqual(
    new Map([
      ['DEGENERATIVE', 'DEGENERATIVE'],
      ['SPONDYLOLISTHESIS', 'DEFORMITY'],
      ['DEFORMITY', 'DEFORMITY'],
      ['FRACTURE_TRAUMA', 'TRAUMA'],
      ['PATHOLOGICAL_FRACTURE', 'TRAUMA'],
      ['INFECTION', 'INFECTION_INFLAMMATION'],
      ['TUMOUR', 'TUMOUR'],
      ['CHIARI', null],
      ['REPEAT_SURGERY', null],
      ['OTHER', null],
    ]),
  );
});

test('an unknown scheme is null, a malformed code an error that names the argument', async () => {
  expect(await subgraph.query('{ scheme(code: "NONE") { name } }')).toEqual({ scheme: null });
  const { errors } = await subgraph.run('{ scheme(code: "no code") { name } }');
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'code' } }]);
});
