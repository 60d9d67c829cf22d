import { education } from '@spine/education';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(education);
});
afterAll(() => subgraph.end());

const query = (text: string) => subgraph.query<Record<string, never>>(text);
const source = { kind: 'SEED', source: 'AO Spine trauma curriculum courses' };
const curriculum = (fields: string) =>
  query(`{ curriculum(id: "ao-spine-trauma-curriculum") { ${fields} } }`);

test('the way to the advanced course is one query: its alternatives and the events of 2026', async () => {
  const { course } = await query(
    `{ course(id: "ao-spine-trauma-advanced") { name events(year: 2026) { name startsOn endsOn mode practicals
         venue { city country } provenance { kind source } }
       steps { position name prerequisites { strength
         alternatives { available(year: 2026) steps { name program { id name durationMonths mode }
           course { id durationDays status preLearning { mode weeksBefore } } } } } } } }`,
  );
  const event = { mode: 'ON_SITE', provenance: source };
  const name = 'AO Spine Course—Spinal Trauma: Advanced Techniques and Complex Cases';
  expect(course).toEqual({
    name,
    events: [
      {
        ...event,
        name,
        startsOn: '2026-03-19',
        endsOn: '2026-03-20',
        practicals: [],
        venue: { city: 'Lisbon', country: 'PT' },
      },
      {
        ...event,
        name: `${name} (With Human Anatomical Specimen)`,
        startsOn: '2026-04-09',
        endsOn: '2026-04-10',
        practicals: ['SPECIMEN'],
        venue: { city: 'Jeddah', country: 'SA' },
      },
    ],
    steps: [
      {
        position: 3,
        name: 'Advanced Techniques and Complex Cases',
        prerequisites: {
          strength: 'RECOMMENDED',
          alternatives: [
            {
              available: false,
              steps: [
                {
                  name: 'Key Concepts and Techniques',
                  program: null,
                  course: {
                    id: 'ao-spine-trauma-key-concepts',
                    durationDays: 2,
                    status: 'IN_DEVELOPMENT',
                    preLearning: { mode: 'ONLINE', weeksBefore: 4 },
                  },
                },
              ],
            },
            {
              available: true,
              steps: [
                {
                  name: 'Global Spine Diploma',
                  program: {
                    id: 'gsd-program',
                    name: 'Global Spine Diploma (GSD) Program',
                    durationMonths: 12,
                    mode: 'ONLINE',
                  },
                  course: null,
                },
              ],
            },
          ],
        },
      },
    ],
  });
});

test('in 2026 the diploma and the advanced course are available, in 2027 all three steps', async () => {
  const data = await curriculum(
    `in2026: steps(availableIn: 2026) { name } in2027: steps(availableIn: 2027) { name }
     steps { available(year: 2026) alternatively: prerequisites { alternatives {
       in2026: available(year: 2026) in2027: available(year: 2027) } } }`,
  );
  const gsd = { name: 'Global Spine Diploma' };
  const keyConcepts = { name: 'Key Concepts and Techniques' };
  const advanced = { name: 'Advanced Techniques and Complex Cases' };
  expect(data.curriculum).toEqual({
    in2026: [gsd, advanced],
    in2027: [gsd, keyConcepts, advanced],
    steps: [
      { available: true, alternatively: null },
      { available: false, alternatively: null },
      {
        available: true,
        alternatively: {
          alternatives: [
            { in2026: false, in2027: true },
            { in2026: true, in2027: true },
          ],
        },
      },
    ],
  });
});

test('the curriculum names its task force, six outcomes and four resources', async () => {
  const data = await curriculum(
    `topics launchedYear practicals outcomes taskForce { id }
     resources { name program { id } curriculum { id } } provenance { kind source }`,
  );
  const { outcomes, ...rest } = data.curriculum as unknown as { outcomes: string[] };
  expect(outcomes).toHaveLength(6);
  expect(rest).toEqual({
    topics: ['TRAUMA'],
    launchedYear: 2026,
    practicals: ['BONE_MODEL', 'SPECIMEN', 'SIMULATOR'],
    taskForce: { id: 'trauma-curriculum-task-force' },
    resources: [
      { name: 'AO Surgery Reference', program: null, curriculum: null },
      { name: 'AO Spine Injury Classification Systems', program: null, curriculum: null },
      {
        name: 'AO Spine Trauma Curriculum Courses',
        program: null,
        curriculum: { id: 'ao-spine-trauma-curriculum' },
      },
      { name: 'Global Spine Diploma program', program: { id: 'gsd-program' }, curriculum: null },
    ],
    provenance: source,
  });
});

test('the first step is the online trauma module of eight weeks', async () => {
  const data = await curriculum('steps { shownBy module { name weeks topic } }');
  expect(data.curriculum).toEqual({
    steps: [
      { shownBy: ['GSD_DIPLOMA'], module: { name: 'Spinal trauma', weeks: 8, topic: 'TRAUMA' } },
      { shownBy: [], module: null },
      { shownBy: [], module: null },
    ],
  });
});

test('the courses last two days and list what is practised, robotics in selected events only', async () => {
  const { courses } = await query(
    `{ courses(filter: { topic: TRAUMA, organizationId: "ao-spine" }) { nodes { level durationDays firstTaughtYear
       audience focusAreas exercises { name inSelectedEventsOnly }
       in2026: status(asOf: "2026-06-01") in2027: status(asOf: "2027-06-01") } } }`,
  );
  const everywhere = (name: string) => ({ name, inSelectedEventsOnly: false });
  expect(courses).toEqual({
    nodes: [
      {
        level: 'ADVANCED',
        durationDays: 2,
        firstTaughtYear: 2026,
        audience: ['EXPERIENCED_SPINE_SURGEONS'],
        focusAreas: [],
        exercises: [
          everywhere('Posterior fixation of the upper cervical spine'),
          everywhere('Occipitocervical fusion'),
          everywhere('Instrumentation of C1–C2'),
          everywhere('Thoracic and lumbar corpectomy'),
          everywhere('Placement of sacroiliac screws'),
          everywhere('Reconstruction of the dura'),
          { name: 'Robotics', inSelectedEventsOnly: true },
        ],
        in2026: 'ACTIVE',
        in2027: 'ACTIVE',
      },
      {
        level: 'KEY_CONCEPTS',
        durationDays: 2,
        firstTaughtYear: 2027,
        audience: [],
        focusAreas: [
          'Cervical injuries',
          'Thoracolumbar injuries',
          'Osteoporotic fractures',
          'Sacral injuries',
          'Research on spinal trauma',
        ],
        exercises: [
          everywhere('Open and percutaneous placement of pedicle screws'),
          everywhere('Thoracolumbar decompression'),
          everywhere('Anterior and posterior cervical fixation'),
        ],
        in2026: 'IN_DEVELOPMENT',
        in2027: 'ACTIVE',
      },
    ],
  });
});

test('trauma courses taught in 2026 leave out what is still in development', async () => {
  const { courses } = await query(
    `{ courses(filter: { topic: TRAUMA, organizationId: "ao-spine", availableIn: 2026 }) { nodes { id } } }`,
  );
  expect(courses).toEqual({ nodes: [{ id: 'ao-spine-trauma-advanced' }] });
});
