import { education } from '@spine/education';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(education);
});
afterAll(() => subgraph.end());

const query = (text: string) => subgraph.query<Record<string, never>>(text);
const educationReport = { source: 'AO Spine education 2021' };

test('the GSD program lasts 12 months online and tells its pilot, its expectations and its educators', async () => {
  const { program } = await query(
    `{ program(id: "gsd-program") { name mode durationMonths audience cohortStartMonths firstTaughtYear
       figures { measure value year expected country provenance { source } }
       fees { amount { minorUnits currency } provenance { kind } }
       accreditations { body } milestones { year } } }`,
  );
  const source = { source: educationReport.source };
  expect(program).toEqual({
    name: 'Global Spine Diploma (GSD) Program',
    mode: 'ONLINE',
    durationMonths: 12,
    audience: [
      'RECENTLY_GRADUATED_ORTHOPAEDIC_SURGEONS',
      'RECENTLY_GRADUATED_NEUROSURGEONS',
      'RESIDENTS',
      'FELLOWS',
    ],
    cohortStartMonths: [1, 8],
    firstTaughtYear: 2021,
    figures: [
      {
        measure: 'PARTICIPANTS',
        value: 15,
        year: 2021,
        expected: false,
        country: 'IN',
        provenance: source,
      },
      {
        measure: 'PARTICIPANTS',
        value: 120,
        year: 2022,
        expected: true,
        country: null,
        provenance: source,
      },
      {
        measure: 'EDUCATORS_ADDED',
        value: 40,
        year: 2021,
        expected: false,
        country: null,
        provenance: source,
      },
    ],
    fees: [
      { amount: { minorUnits: 10000, currency: 'CHF' }, provenance: { kind: 'REFERENCE' } },
      { amount: { minorUnits: 250000, currency: 'CHF' }, provenance: { kind: 'REFERENCE' } },
    ],
    accreditations: [{ body: 'UEMS-EACCME' }],
    milestones: [{ year: 2021 }],
  });
});

test('the GSD modules had six chairs in 2021 and are five of eight weeks later, trauma one of them', async () => {
  const { program } = await query(
    `{ program(id: "gsd-program") {
       in2021: moduleSets(startYear: 2021) { chairs moduleCount weeksPerModule provenance { source } }
       in2022: moduleSets(startYear: 2022) { chairs }
       in2026: moduleSets(startYear: 2026) { chairs moduleCount weeksPerModule
         modules { name topic weeks mode subjects provenance { source } } }
       all: moduleSets { startsFrom startsUntil } } }`,
  );
  expect(program).toEqual({
    in2021: [
      {
        chairs: 6,
        moduleCount: null,
        weeksPerModule: null,
        provenance: { source: educationReport.source },
      },
    ],
    in2022: [],
    in2026: [
      {
        chairs: null,
        moduleCount: 5,
        weeksPerModule: 8,
        modules: [
          {
            name: 'Spinal trauma',
            topic: 'TRAUMA',
            weeks: 8,
            mode: 'ONLINE',
            subjects: [
              'Acute trauma',
              'Radiological assessment',
              'Injury classifications',
              'Cervical injuries',
              'Thoracolumbar injuries',
              'Sacral injuries',
              'Spinopelvic injuries',
              'Osteoporotic fractures',
              'Ankylotic fractures',
            ],
            provenance: { source: 'AO Spine trauma curriculum courses' },
          },
        ],
      },
    ],
    all: [
      { startsFrom: 2021, startsUntil: 2021 },
      { startsFrom: 2023, startsUntil: null },
    ],
  });
});

test('the GSD exam asks 60 questions and 6 cases, and its diploma is valid five years', async () => {
  const { program } = await query(
    `{ program(id: "gsd-exam") { kind fees { amount { minorUnits currency } } milestones { year description }
       examination { multipleChoiceQuestions oralCases minimumExperienceYears attestedPracticeYears
         diplomaValidYears } } }`,
  );
  expect(program).toEqual({
    kind: 'EXAMINATION',
    fees: [
      { amount: { minorUnits: 10000, currency: 'CHF' } },
      { amount: { minorUnits: 100000, currency: 'CHF' } },
    ],
    milestones: [{ year: 2021, description: 'Expanded worldwide' }],
    examination: {
      multipleChoiceQuestions: 60,
      oralCases: 6,
      minimumExperienceYears: 5,
      attestedPracticeYears: 5,
      diplomaValidYears: 5,
    },
  });
});

test('who started the EUROSPINE Basic Diploma by 2019 takes five modules, who starts later six', async () => {
  const { program } = await query(
    `{ program(id: "eurospine-basic-diploma") {
       in2019: moduleSets(startYear: 2019) { modules { number name } }
       in2020: moduleSets(startYear: 2020) { modules { number name } }
       equivalence { fee { minorUnits currency } weeksAtMost
         partners { organization { id } firstYear retroactive } } } }`,
  );
  const nameless = [1, 2, 3, 4, 5].map((number) => ({ number, name: null }));
  expect(program).toEqual({
    in2019: [{ modules: nameless }],
    in2020: [
      { modules: [...nameless, { number: 6, name: 'Using literature to inform my practice' }] },
    ],
    equivalence: {
      fee: { minorUnits: 10000, currency: 'EUR' },
      weeksAtMost: 8,
      partners: [
        { organization: { id: 'eans' }, firstYear: 2018, retroactive: false },
        { organization: { id: 'dwg' }, firstYear: null, retroactive: null },
      ],
    },
  });
});

test('EUROSPINE offers live events, fellowships, master classes, a diploma and a course for researchers', async () => {
  const { programs } = await query(
    `{ programs(filter: { organizationId: "eurospine" }) { totalCount nodes { kind provenance { kind source }
       courses { id name audience focusAreas provenance { source } } } } }`,
  );
  const seeded = { kind: 'SEED', source: 'EUROSPINE vision and mission' };
  const { nodes } = programs as unknown as { nodes: { kind: string }[] };
  expect(nodes).toHaveLength(5);
  expect(nodes).toEqual(
    expect.arrayContaining([
      { kind: 'LIVE_EVENTS', provenance: seeded, courses: [] },
      { kind: 'FELLOWSHIPS', provenance: seeded, courses: [] },
      { kind: 'MASTER_CLASSES', provenance: seeded, courses: [] },
      expect.objectContaining({ kind: 'DIPLOMA_PROGRAM' }),
      {
        kind: 'RESEARCH_TRAINING',
        provenance: seeded,
        courses: [
          {
            id: 'research-course',
            name: 'EUROSPINE course for researchers',
            audience: ['RESEARCHERS'],
            focusAreas: ['Research methodology', 'Research skills'],
            provenance: { source: seeded.source },
          },
        ],
      },
    ]),
  );
});
