import type { LearningResourceRecord } from '../../models/LearningResource.ts';
import { educationReport, traumaCurriculum } from './sources.ts';

/** What the curriculum's page links to, in its order. */
const linked: LearningResourceRecord[] = [
  {
    _id: 'ao-surgery-reference',
    name: 'AO Surgery Reference',
    kind: 'REFERENCE_WORK',
    description: 'Guides through decisions and treatment of musculoskeletal injuries step by step.',
    organizationId: 'ao-foundation',
    topics: ['TRAUMA'],
    provenance: traumaCurriculum,
  },
  {
    _id: 'ao-spine-injury-classification-systems',
    name: 'AO Spine Injury Classification Systems',
    kind: 'CLASSIFICATION',
    description:
      'One language for fractures and infections, so that clinicians decide and communicate alike.',
    organizationId: 'ao-spine',
    topics: ['TRAUMA', 'INFECTION_INFLAMMATION'],
    provenance: traumaCurriculum,
  },
  {
    _id: 'ao-spine-trauma-curriculum-courses',
    name: 'AO Spine Trauma Curriculum Courses',
    kind: 'COURSES',
    description: 'The courses of the trauma curriculum, made and taught by leading experts.',
    organizationId: 'ao-spine',
    topics: ['TRAUMA'],
    curriculumId: 'ao-spine-trauma-curriculum',
    provenance: traumaCurriculum,
  },
  {
    _id: 'global-spine-diploma-program',
    name: 'Global Spine Diploma program',
    kind: 'PROGRAM',
    description: 'The diploma program for surgeons who graduated recently.',
    organizationId: 'ao-spine',
    topics: [],
    programId: 'gsd-program',
    provenance: traumaCurriculum,
  },
];

export const traumaResourceIds = linked.map(({ _id }) => _id);

/** The report of 2021 tells of a tool and gives no name, so it has none. */
const deformityTool: LearningResourceRecord = {
  _id: 'ao-spine-adult-spinal-deformity-tool',
  kind: 'TOOL',
  description: 'Helps to find the best treatment of adult spinal deformity.',
  organizationId: 'ao-spine',
  topics: ['DEFORMITY'],
  launchedYear: 2021,
  provenance: educationReport,
};

export const learningResources = [...linked, deformityTool];
