import { course, courseEvent, on } from '../course.ts';
import { traumaCurriculum } from './sources.ts';

const everywhere = (name: string) => ({ name, inSelectedEventsOnly: false });

export const keyConceptsCourse = course({
  _id: 'ao-spine-trauma-key-concepts',
  name: 'AO Spine Course—Spinal Trauma: Key Concepts and Techniques',
  level: 'KEY_CONCEPTS',
  organizationId: 'ao-spine',
  description: 'A hands-on course on the management of spinal trauma.',
  topics: ['TRAUMA'],
  durationDays: 2,
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
  outcomes: ['The core competencies of managing spinal trauma'],
  preLearning: { mode: 'ONLINE', weeksBefore: 4 },
  firstTaughtYear: 2027,
  provenance: traumaCurriculum,
});

export const advancedCourse = course({
  _id: 'ao-spine-trauma-advanced',
  name: 'AO Spine Course—Spinal Trauma: Advanced Techniques and Complex Cases',
  level: 'ADVANCED',
  organizationId: 'ao-spine',
  description: 'A hands-on course on the most demanding cases of spinal trauma.',
  topics: ['TRAUMA'],
  durationDays: 2,
  audience: ['EXPERIENCED_SPINE_SURGEONS'],
  exercises: [
    everywhere('Posterior fixation of the upper cervical spine'),
    everywhere('Occipitocervical fusion'),
    everywhere('Instrumentation of C1–C2'),
    everywhere('Thoracic and lumbar corpectomy'),
    everywhere('Placement of sacroiliac screws'),
    everywhere('Reconstruction of the dura'),
    { name: 'Robotics', inSelectedEventsOnly: true },
  ],
  firstTaughtYear: 2026,
  provenance: traumaCurriculum,
});

const advancedEvent = {
  courseId: advancedCourse._id,
  organizerId: 'ao-spine',
  topics: advancedCourse.topics,
  mode: 'ON_SITE',
  provenance: traumaCurriculum,
} as const;

export const traumaEvents = [
  courseEvent({
    ...advancedEvent,
    _id: 'ao-spine-trauma-advanced-lisbon-2026',
    name: advancedCourse.name,
    ...on('2026-03-19', '2026-03-20'),
    venue: { city: 'Lisbon', country: 'PT' },
    region: 'EUROPE_AND_SOUTHERN_AFRICA',
  }),
  courseEvent({
    ...advancedEvent,
    _id: 'ao-spine-trauma-advanced-jeddah-2026',
    name: `${advancedCourse.name} (With Human Anatomical Specimen)`,
    ...on('2026-04-09', '2026-04-10'),
    venue: { city: 'Jeddah', country: 'SA' },
    region: 'MIDDLE_EAST_AND_NORTHERN_AFRICA',
    practicals: ['SPECIMEN'],
  }),
];
