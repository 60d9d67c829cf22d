import type { ReportedFigureRecord } from '../../models/ReportedFigure.ts';
import { course, courseEvent, on } from '../course.ts';
import { educationReport, visionAndMission } from './sources.ts';

export const mastersCourse = course({
  _id: 'ao-spine-masters-specimen-course',
  name: 'AO Spine Masters Level Specimen Course—Improving Technical and Nontechnical Skills for Complication Prevention in Complex Situations',
  level: 'MASTERS',
  organizationId: 'ao-spine',
  description: 'Surgical skills on specimens, and the nontechnical skills that keep patients safe.',
  focusAreas: ['Technical skills', 'Nontechnical skills', 'Basic concepts of safety'],
  practicals: ['SPECIMEN', 'FLIGHT_SIMULATOR'],
  outcomes: ['Avoid complications in complex situations'],
  provenance: educationReport,
});

const share = (measure: ReportedFigureRecord['measure'], value: number): ReportedFigureRecord => ({
  measure,
  value,
  unit: 'PERCENT',
  covers: 'Those who gave feedback after the event',
  year: 2021,
  expected: false,
  provenance: educationReport,
});

const mastersEvent = courseEvent({
  _id: 'ao-spine-masters-specimen-course-2021',
  name: mastersCourse.name,
  courseId: mastersCourse._id,
  organizerId: 'ao-spine',
  earliestDay: '2021-06-01',
  latestDay: '2021-06-30',
  mode: 'ON_SITE',
  venue: {
    name: 'Swiss Institute for Translational and Entrepreneurial Medicine (SITEM)',
    city: 'Bern',
    country: 'CH',
  },
  region: 'EUROPE_AND_SOUTHERN_AFRICA',
  practicals: mastersCourse.practicals,
  features: ['Pilots teach surgeons how aviation thinks about safety'],
  guestFaculty: ['Swiss Air Force pilots'],
  figures: [share('LEARNED_AND_WILL_USE', 86), share('WOULD_RECOMMEND', 100)],
  provenance: educationReport,
});

const overBoth = (
  measure: ReportedFigureRecord['measure'],
  value: number,
): ReportedFigureRecord => ({
  measure,
  value,
  unit: 'COUNT',
  covers: 'The events of 29 May and 4 December together',
  year: 2021,
  expected: false,
  provenance: educationReport,
});

export const boneModelCourse = course({
  _id: 'ao-spine-3d-bone-model-course',
  name: 'AO Spine Live Demonstration with Case-Based 3D Bone Model Hybrid Course',
  organizationId: 'ao-spine',
  description:
    'Surgical techniques shown and practised on bone models printed for single patients.',
  topics: ['DEFORMITY'],
  practicals: ['BONE_MODEL'],
  figures: [
    overBoth('PARTICIPANTS', 419),
    overBoth('PARTICIPANT_COUNTRIES', 70),
    overBoth('FACULTY', 13),
  ],
  provenance: educationReport,
});

const boneModelEvent = (day: string, theme: string) =>
  courseEvent({
    _id: `${boneModelCourse._id}-${day}`,
    name: boneModelCourse.name,
    courseId: boneModelCourse._id,
    organizerId: 'ao-spine',
    theme,
    topics: boneModelCourse.topics,
    ...on(day, day),
    mode: 'HYBRID',
    region: 'ASIA_PACIFIC',
    practicals: boneModelCourse.practicals,
    features: [
      'Bone models printed for single patients',
      'Participants talk with the faculty online',
      'Practical exercises at several satellite sites',
    ],
    provenance: educationReport,
  });

export const researchCourse = course({
  _id: 'research-course',
  name: 'EUROSPINE course for researchers',
  organizationId: 'eurospine',
  programId: 'eurospine-research-training',
  description: 'Educates researchers in how to do research.',
  audience: ['RESEARCHERS'],
  focusAreas: ['Research methodology', 'Research skills'],
  outcomes: ['Command of research methodology'],
  provenance: visionAndMission,
});

export const events2021 = [
  mastersEvent,
  boneModelEvent('2021-05-29', 'Cervical spine deformity'),
  boneModelEvent('2021-12-04', 'Adolescent idiopathic scoliosis'),
];
