import { organizations } from '@spine/organizations';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { countCommands } from '../../support/mongoCommands.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(organizations);
});
afterAll(() => subgraph.end());

describe('the documents’ facts', () => {
  test('EUROSPINE was founded in Innsbruck on 26 June 1998 by the merger of ESS and ESDS', async () => {
    const data = await subgraph.query(`{
      organization(acronym: "EUROSPINE") {
        foundedOn foundedIn { city country }
        predecessors { acronym name }
        relations { kind validFrom from { acronym } }
      }
    }`);
    expect(data).toMatchObject({
      organization: {
        foundedOn: '1998-06-26',
        foundedIn: { city: 'Innsbruck', country: 'AT' },
        predecessors: [
          { acronym: 'ESDS', name: 'European Spinal Deformity Society' },
          { acronym: 'ESS', name: 'European Spine Society' },
        ],
        relations: expect.arrayContaining([
          { kind: 'MERGED_INTO', validFrom: '1998-06-26', from: { acronym: 'ESS' } },
          { kind: 'MERGED_INTO', validFrom: '1998-06-26', from: { acronym: 'ESDS' } },
        ]),
      },
    });
  });

  test('EUROSPINE has four strategic priorities, the first with four core activities', async () => {
    const data = await subgraph.query<{ organization: { priorities: { areas: string[] }[] } }>(
      '{ organization(id: "eurospine") { vision mission priorities { position name areas } } }',
    );
    const { priorities } = data.organization;
    expect(priorities.map((priority) => [priority])).toMatchObject([
      [{ position: 1, name: 'Core activities' }],
      [{ position: 2, name: 'Members' }],
      [{ position: 3, name: 'Rehabilitation' }],
      [{ position: 4, name: 'Organisation' }],
    ]);
    expect(priorities[0]?.areas).toEqual([
      'Meetings',
      'Education',
      'Research',
      'Quality Assurance',
    ]);
  });

  test('EUROSPINE states a vision and three aims of its mission', async () => {
    const { organization } = await subgraph.query<{
      organization: { vision: string; mission: string[] };
    }>('{ organization(id: "eurospine") { vision mission } }');
    expect(organization.vision).toContain('Europe');
    expect(organization.mission).toHaveLength(3);
  });

  test('the specialist certification is a goal with four partner bodies, not a thing that exists', async () => {
    const data = await subgraph.query(
      '{ organization(id: "eurospine") { goals { name partners { acronym } provenance { kind source } } } }',
    );
    expect(data).toEqual({
      organization: {
        goals: [
          {
            name: 'European Spine Specialist Certification',
            partners: ['EuSSAB', 'EFORT', 'EBOT', 'EANS'].map((acronym) => ({ acronym })),
            provenance: { kind: 'SEED', source: 'EUROSPINE vision and mission' },
          },
        ],
      },
    });
  });

  test('AO Spine is a division of the AO Foundation', async () => {
    const data = await subgraph.query(
      '{ organization(id: "ao-spine") { divisionOf { name divisions { name } } } }',
    );
    expect(data).toEqual({
      organization: { divisionOf: { name: 'AO Foundation', divisions: [{ name: 'AO Spine' }] } },
    });
  });

  test('the Global Spine Congress was cancelled in 2020 and held for four days in Paris in November 2021', async () => {
    const data = await subgraph.query(`{
      meetings(filter: { organizerId: "ao-spine" }) {
        nodes { year month status mode durationDays place { city country } provenance { source } }
      }
    }`);
    const provenance = { source: 'AO Spine education 2021' };
    expect(data).toEqual({
      meetings: {
        nodes: [
          {
            year: 2020,
            month: null,
            status: 'CANCELLED',
            mode: null,
            durationDays: null,
            place: null,
            provenance,
          },
          {
            year: 2021,
            month: 11,
            status: 'HELD',
            mode: 'HYBRID',
            durationDays: 4,
            place: { city: 'Paris', country: 'FR' },
            provenance,
          },
        ],
      },
    });
  });

  test('EUROSPINE’s Annual Meeting draws several thousand from over 80 countries, its Spring Meetings are topical', async () => {
    const data = await subgraph.query(
      '{ organization(id: "eurospine") { meetingSeries { name participants participantCountriesOver } } }',
    );
    expect(data).toEqual({
      organization: {
        meetingSeries: [
          {
            name: 'EUROSPINE Annual Meeting',
            participants: 'several thousand',
            participantCountriesOver: 80,
          },
          { name: 'EUROSPINE Spring Meetings', participants: null, participantCountriesOver: null },
        ],
      },
    });
  });

  test('three members of the trauma curriculum task force are named', async () => {
    const data = await subgraph.query(
      '{ people(filter: { committeeId: "trauma-curriculum-task-force" }) { nodes { name committeeRoles { committee { organization { name } } } } } }',
    );
    const committeeRoles = [{ committee: { organization: { name: 'AO Spine' } } }];
    expect(data).toEqual({
      people: {
        nodes: ['Mohamed Fawzy Khattab', 'Sebastian Bigdon', 'Thomas Blattert'].map((name) => ({
          name,
          committeeRoles,
        })),
      },
    });
  });
});

describe('the synthetic world', () => {
  test('has 60 centres in 20 countries and all six regions, each plainly named and flagged', async () => {
    const { centres } = await subgraph.query<{ centres: { totalCount: number; nodes: Centre[] } }>(
      '{ centres(first: 100) { totalCount nodes { name country region provenance { kind } organization { name } } } }',
    );
    expect(centres.totalCount).toBe(60);
    expect(new Set(centres.nodes.map(({ country }) => country)).size).toBe(20);
    expect(new Set(centres.nodes.map(({ region }) => region)).size).toBe(6);
    for (const { name, organization, provenance } of centres.nodes) {
      expect(provenance.kind).toBe('SYNTHETIC');
      expect(name).toMatch(/^Synthetic Centre \d{3}$/);
      expect(organization.name).toMatch(/^Synthetic Hospital \d{3}$/);
    }
  });

  test('invents no ORCID and no ROR', async () => {
    const { models } = subgraph.connection;
    expect(await models.Person?.countDocuments({ orcid: { $ne: null } })).toBe(0);
    expect(await models.Organization?.countDocuments({ ror: { $ne: null } })).toBe(0);
  });
});

interface Centre {
  name: string;
  country: string;
  region: string;
  organization: { name: string };
  provenance: { kind: string };
}

describe('reading', () => {
  test('pages of centres neither repeat nor skip one', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { centres }: { centres: Pages } = await subgraph.query(
        'query ($after: String) { centres(first: 7, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      names.push(...centres.nodes.map(({ name }) => name));
      after = centres.pageInfo.hasNextPage ? centres.pageInfo.endCursor : null;
    } while (after);
    const expected = Array.from(
      { length: 60 },
      (_, i) => `Synthetic Centre ${String(i + 1).padStart(3, '0')}`,
    );
    expect(names).toEqual(expected);
  });

  test('people of a centre come by name, page by page, each once, also who came back to it', async () => {
    const affiliations = subgraph.connection.collection<{ _id: string; personId: string }>(
      'affiliations',
    );
    const { _id, ...first } = (await affiliations.findOne({ centreId: 'centre-060' })) ?? {
      personId: '',
    };
    await affiliations.insertOne({ ...first, _id: 'came-back' });
    onTestFinished(async () => void (await affiliations.deleteOne({ _id: 'came-back' })));
    const ids = await affiliations.distinct('personId', { centreId: 'centre-060' });
    const people = subgraph.connection.collection<{ _id: string; name: string }>('people');
    const recorded = await people.find({ _id: { $in: ids } }).toArray();
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { people }: { people: Pages } = await subgraph.query(
        `query ($after: String) { people(filter: { centreId: "centre-060" }, first: 2, after: $after) {
          nodes { name } pageInfo { hasNextPage endCursor } totalCount } }`,
        { after },
      );
      expect(people.totalCount).toBe(ids.length);
      found.push(...people.nodes.map(({ name }) => name));
      after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null;
    } while (after);
    expect(found).toEqual(recorded.map(({ name }) => name).toSorted());
    expect(found.length).toBeGreaterThan(2);
  });

  test('people of a centre and a committee are those who are in both', async () => {
    const people = (filter: string) =>
      subgraph.query(`{ people(filter: { ${filter} }) { nodes { name } totalCount } }`);
    const committee = 'committeeId: "trauma-curriculum-task-force"';
    const nobody = { people: { nodes: [], totalCount: 0 } };
    expect(await people(`centreId: "centre-001", ${committee}`)).toEqual(nobody);
    const roles = subgraph.connection.collection<{ _id: string }>('committeeRoles');
    const [role] = await roles.find().toArray();
    const personId = 'synthetic-person-0001';
    await roles.insertOne({ ...role, _id: 'joined', personId } as never);
    onTestFinished(async () => void (await roles.deleteOne({ _id: 'joined' })));
    const { name } = (await subgraph.connection.models.Person?.findById(personId).lean()) ?? {};
    expect(await people(`centreId: "centre-001", ${committee}`)).toEqual({
      people: { nodes: [{ name }], totalCount: 1 },
    });
  });

  test('centres near Berlin are the three of Berlin', async () => {
    const data = await subgraph.query(
      '{ centres(filter: { near: { latitude: 52.52, longitude: 13.4, kilometres: 150 } }) { nodes { city } totalCount } }',
    );
    expect(data).toEqual({
      centres: {
        totalCount: 3,
        nodes: [{ city: 'Berlin' }, { city: 'Berlin' }, { city: 'Berlin' }],
      },
    });
  });

  test.each([1, 60])(
    '%i centres with hospital and surgeons take the same four commands',
    async (first) => {
      const { commands } = await countCommands([subgraph.connection], () =>
        subgraph.query(
          'query ($first: Int!) { centres(first: $first) { nodes { organization { name } surgeons { name } } } }',
          { first },
        ),
      );
      expect(commands).toHaveLength(4);
    },
  );

  test('an unknown id is null, not an error', async () => {
    const data = await subgraph.query(
      '{ organization(id: "nobody") { id } centre(id: "nowhere") { id } person(id: "no-one") { id } }',
    );
    expect(data).toEqual({ organization: null, centre: null, person: null });
  });

  test.each([
    ['id', '{ centre(id: "not an id") { id } }'],
    ['acronym', '{ organization(acronym: "<b>") { id } }'],
    ['after', '{ centres(after: "WyJhIl0.c2ln") { totalCount } }'],
    ['first', '{ centres(first: 101) { totalCount } }'],
    ['asOf', '{ centre(id: "centre-001") { surgeons(asOf: "2026-02-30") { id } } }'],
    ['organizationId', '{ centres(filter: { organizationId: "a b" }) { totalCount } }'],
    ['country', '{ centres(filter: { country: "Germany" }) { totalCount } }'],
    ['year', '{ meetings(filter: { year: 20260 }) { totalCount } }'],
    ['region', '{ centres(filter: { region: MOON }) { totalCount } }'],
    [
      'latitude',
      '{ centres(filter: { near: { latitude: 91, longitude: 0, kilometres: 5 } }) { totalCount } }',
    ],
  ])('a malformed %s is a BAD_USER_INPUT that names it', async (argument, query) => {
    const { errors } = await subgraph.run(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

interface Pages {
  totalCount: number;
  nodes: { name: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe('updateOrganization', () => {
  const mutation = `mutation ($input: UpdateOrganizationInput!) {
    updateOrganization(input: $input) {
      organization { name version website }
      userErrors { field code }
    }
  }`;
  const steward = viewerWith(['organizations:manage']);

  test('is refused without the steward’s scope, and changes nothing', async () => {
    const input = { idempotencyKey: 'a', id: 'ao-spine', expectedVersion: 1, name: 'Another name' };
    const { data, errors } = await subgraph.run(mutation, { input }, viewerWith(['audit:read']));
    expect(data).toEqual({ updateOrganization: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(await subgraph.query('{ organization(id: "ao-spine") { name version } }')).toEqual({
      organization: { name: 'AO Spine', version: 1 },
    });
  });

  test('changes what is given, keeps the rest, counts the version and stamps who and when', async () => {
    const input = {
      idempotencyKey: 'b',
      id: 'ebot',
      expectedVersion: 1,
      website: 'https://example.org',
    };
    expect(await subgraph.query(mutation, { input }, steward)).toEqual({
      updateOrganization: {
        organization: {
          name: 'European Board of Orthopaedics and Traumatology',
          version: 2,
          website: 'https://example.org',
        },
        userErrors: [],
      },
    });
    const stored = await subgraph.connection.models.Organization?.findById('ebot').lean();
    expect(stored).toMatchObject({
      createdBy: 'seed',
      updatedBy: 'someone',
      updatedAt: new Date('2026-06-15T12:00:00.000Z'),
    });
  });

  test.each([
    [
      'an outdated version',
      { id: 'efort', expectedVersion: 7, name: 'EFORT 2' },
      'expectedVersion',
      'CONFLICT',
    ],
    [
      'an unknown organization',
      { id: 'nobody', expectedVersion: 1, name: 'Nobody' },
      'id',
      'NOT_FOUND',
    ],
    ['too short a name', { id: 'efort', expectedVersion: 1, name: 'x' }, 'name', 'INVALID'],
    ['a removed name', { id: 'efort', expectedVersion: 1, name: null }, 'name', 'INVALID'],
    [
      'no text for a website',
      { id: 'efort', expectedVersion: 1, website: '' },
      'website',
      'INVALID',
    ],
    ['no text for a vision', { id: 'efort', expectedVersion: 1, vision: '' }, 'vision', 'INVALID'],
    [
      'a website without https',
      { id: 'efort', expectedVersion: 1, website: 'ftp://a' },
      'website',
      'INVALID',
    ],
  ])('refuses %s and leaves nothing behind', async (_case, given, field, code) => {
    const input = { idempotencyKey: `refuse ${_case}`, ...given };
    expect(await subgraph.query(mutation, { input }, steward)).toEqual({
      updateOrganization: { organization: null, userErrors: [{ field, code }] },
    });
    const { organization } = await subgraph.query<{ organization: object }>(
      '{ organization(id: "efort") { version website } }',
    );
    expect(organization).toEqual({ version: 1, website: null });
  });
});
