import type { CurriculumRecord } from '../../models/Curriculum.ts';
import type { PathwayStepRecord } from '../../models/PathwayStep.ts';
import { traumaModuleId } from './globalSpineDiploma.ts';
import { traumaResourceIds } from './learningResources.ts';
import { traumaCurriculum as source } from './sources.ts';
import { advancedCourse, keyConceptsCourse } from './traumaCourses.ts';

export const traumaCurriculum: CurriculumRecord = {
  _id: 'ao-spine-trauma-curriculum',
  name: 'AO Spine Trauma Curriculum',
  organizationId: 'ao-spine',
  description:
    'Three steps from the basics of spinal trauma to its most complex cases. Injuries are demanding, and in many hospitals the largest share of the work.',
  topics: ['TRAUMA'],
  launchedYear: 2026,
  principles: [
    'Teachers are leading trauma surgeons and researchers of many countries',
    'One standard of knowledge and skills that fits different health systems',
    'Practice on bone models, anatomical specimens and simulators',
    'Content follows the latest evidence, worldwide and regional',
    'Participants discuss cases and learn from each other',
    'Modular, and built on competencies',
  ],
  outcomes: [
    'Assess and manage patients with spinal trauma in a systematic way',
    'Use imaging and classification systems and interpret the result',
    'Derive a treatment plan from the classification and carry it out',
    'Operate with the key techniques on cervical, thoracolumbar, sacral and spinopelvic injuries',
    'Take up innovations, minimally invasive approaches and robotics among them',
    'Foresee, avoid and handle complications',
  ],
  benefits: ['More confidence in treating patients', 'A network of colleagues to rely on'],
  practicals: ['BONE_MODEL', 'SPECIMEN', 'SIMULATOR'],
  taskForceId: 'trauma-curriculum-task-force',
  resourceIds: [...traumaResourceIds],
  provenance: source,
};

const step = { curriculumId: traumaCurriculum._id, provenance: source };

/**
 * Before the advanced course either step 1 or step 2 is meant to come. It is taught a year before step 2
 * exists, so that this can only be a recommendation.
 */
export const traumaSteps: PathwayStepRecord[] = [
  {
    ...step,
    _id: 'trauma-step-gsd',
    position: 1,
    name: 'Global Spine Diploma',
    programId: 'gsd-program',
    moduleId: traumaModuleId,
    shownBy: ['GSD_DIPLOMA'],
  },
  {
    ...step,
    _id: 'trauma-step-key-concepts',
    position: 2,
    name: 'Key Concepts and Techniques',
    courseId: keyConceptsCourse._id,
    shownBy: [],
  },
  {
    ...step,
    _id: 'trauma-step-advanced',
    position: 3,
    name: 'Advanced Techniques and Complex Cases',
    courseId: advancedCourse._id,
    prerequisites: {
      strength: 'RECOMMENDED',
      alternatives: [{ stepIds: ['trauma-step-key-concepts'] }, { stepIds: ['trauma-step-gsd'] }],
    },
    shownBy: [],
  },
];
