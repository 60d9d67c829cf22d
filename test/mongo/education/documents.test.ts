import { education } from '@spine/education';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(education);
});
afterAll(() => subgraph.end());

const query = (text: string) => subgraph.query<Record<string, never>>(text);
const educationReport = { kind: 'SEED', source: 'AO Spine education 2021' };

test('the year 2021 has six regions, and stated and computed totals side by side', async () => {
  const measures = 'participants events faculty facultyDays';
  const { regionalActivity } = await query(
    `{ regionalActivity(year: 2021) { id year organization { id } regions { region ${measures} }
       stated { ${measures} } computed { ${measures} }
       discrepancies { measure stated computed difference } provenance { kind source } } }`,
  );
  const row = (participants: number, events: number, faculty: number, facultyDays: number) => ({
    participants,
    events,
    faculty,
    facultyDays,
  });
  expect(regionalActivity).toEqual({
    id: 'ao-spine-2021',
    year: 2021,
    organization: { id: 'ao-spine' },
    regions: [
      { region: 'INTERNATIONAL', ...row(99, 4, 56, 168) },
      { region: 'NORTH_AMERICA', ...row(1329, 21, 165, 260) },
      { region: 'LATIN_AMERICA', ...row(4134, 86, 366, 291) },
      { region: 'EUROPE_AND_SOUTHERN_AFRICA', ...row(5871, 75, 352, 533) },
      { region: 'MIDDLE_EAST_AND_NORTHERN_AFRICA', ...row(822, 20, 104, 143) },
      { region: 'ASIA_PACIFIC', ...row(19785, 64, 479, 531) },
    ],
    stated: row(32040, 270, 1522, 1925),
    computed: row(32040, 270, 1522, 1926),
    discrepancies: [{ measure: 'FACULTY_DAYS', stated: 1925, computed: 1926, difference: -1 }],
    provenance: educationReport,
  });
});

test('a year that is not recorded has no activity', async () => {
  expect(await query('{ regionalActivity(year: 2020) { year } }')).toEqual({
    regionalActivity: null,
  });
});

test('the Masters course of June 2021 in Bern tells who taught and what participants said', async () => {
  const { course } = await query(
    `{ course(id: "ao-spine-masters-specimen-course") { level focusAreas events { year month startsOn mode
       venue { name city country } guestFaculty practicals status
       figures { measure value unit } provenance { kind source } } } }`,
  );
  expect(course).toEqual({
    level: 'MASTERS',
    focusAreas: ['Technical skills', 'Nontechnical skills', 'Basic concepts of safety'],
    events: [
      {
        year: 2021,
        month: 6,
        startsOn: null,
        mode: 'ON_SITE',
        venue: {
          name: 'Swiss Institute for Translational and Entrepreneurial Medicine (SITEM)',
          city: 'Bern',
          country: 'CH',
        },
        guestFaculty: ['Swiss Air Force pilots'],
        practicals: ['SPECIMEN', 'FLIGHT_SIMULATOR'],
        status: 'HELD',
        figures: [
          { measure: 'LEARNED_AND_WILL_USE', value: 86, unit: 'PERCENT' },
          { measure: 'WOULD_RECOMMEND', value: 100, unit: 'PERCENT' },
        ],
        provenance: educationReport,
      },
    ],
  });
});

test('the two 3D bone model courses of 2021 share their numbers', async () => {
  const { course } = await query(
    `{ course(id: "ao-spine-3d-bone-model-course") { figures { measure value unit year covers }
       events(year: 2021) { startsOn theme mode region topics practicals venue { city } features } } }`,
  );
  const covers = 'The events of 29 May and 4 December together';
  const figure = { unit: 'COUNT', year: 2021, covers };
  const event = {
    mode: 'HYBRID',
    region: 'ASIA_PACIFIC',
    topics: ['DEFORMITY'],
    practicals: ['BONE_MODEL'],
    venue: null,
    features: expect.arrayContaining(['Practical exercises at several satellite sites']),
  };
  expect(course).toEqual({
    figures: [
      { measure: 'PARTICIPANTS', value: 419, ...figure },
      { measure: 'PARTICIPANT_COUNTRIES', value: 70, ...figure },
      { measure: 'FACULTY', value: 13, ...figure },
    ],
    events: [
      { startsOn: '2021-05-29', theme: 'Cervical spine deformity', ...event },
      { startsOn: '2021-12-04', theme: 'Adolescent idiopathic scoliosis', ...event },
    ],
  });
});

test('the tool for adult spinal deformity was launched in 2021 and has no invented name', async () => {
  const { learningResources } = await query(
    `{ learningResources(filter: { kind: TOOL }) { nodes { name topics launchedYear organization { id }
       provenance { kind source } } } }`,
  );
  expect(learningResources).toEqual({
    nodes: [
      {
        name: null,
        topics: ['DEFORMITY'],
        launchedYear: 2021,
        organization: { id: 'ao-spine' },
        provenance: educationReport,
      },
    ],
  });
});
