import { organizations } from '@spine/organizations';
import { describe, expect, test } from 'vitest';
import { seededSubgraph } from '../../support/seededSubgraph.ts';

const subgraph = seededSubgraph(organizations);

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
