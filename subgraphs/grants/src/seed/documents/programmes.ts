import type { GrantProgrammeRecord } from '../../models/GrantProgramme.ts';
import {
  asiaPacificCall2020,
  observershipPage2024,
  startUpCall2021,
  taskForceArticle,
  visionAndMission,
} from './sources.ts';

const researchGrants: GrantProgrammeRecord = {
  _id: 'eurospine-research-grants',
  name: 'EUROSPINE research grants',
  kind: 'RESEARCH_GRANT',
  funderId: 'eurospine',
  purpose: 'Pays for spine research of high quality and builds a community of researchers.',
  achievements: [
    'Grants were made for outstanding studies.',
    'People from many countries were trained in research methods.',
  ],
  commitments: [
    'Substantial money goes to the best projects.',
    'Events that teach research skills are organised.',
  ],
  researchCourseId: 'research-course',
  provenance: visionAndMission,
};

const taskForce: GrantProgrammeRecord = {
  _id: 'eurospine-task-force-research',
  name: 'EUROSPINE Task Force Research',
  kind: 'TASK_FORCE',
  funderId: 'eurospine',
  purpose:
    'A voluntary seat among those who set the rules for research funds, judge applications and teach research.',
  achievements: ['The first funds were distributed in 2011.'],
  commitments: [],
  researchCourseId: 'research-course',
  provenance: taskForceArticle,
};

const observership: GrantProgrammeRecord = {
  _id: 'eurospine-observership',
  name: 'EUROSPINE observership',
  kind: 'OBSERVERSHIP',
  funderId: 'eurospine',
  purpose: 'A visit to a colleague at another centre, to learn from their practice.',
  achievements: [],
  commitments: [],
  provenance: observershipPage2024,
};

const startUp: GrantProgrammeRecord = {
  _id: 'ao-spine-start-up',
  name: 'AO Spine research start-up grant',
  kind: 'START_UP',
  funderId: 'ao-spine',
  purpose: 'Seed money for clinical and translational research early in a career.',
  achievements: [],
  commitments: [],
  provenance: startUpCall2021,
};

const asiaPacific: GrantProgrammeRecord = {
  _id: 'ao-spine-asia-pacific',
  name: 'AO Spine Asia Pacific research national grant',
  kind: 'RESEARCH_GRANT',
  funderId: 'ao-spine',
  purpose: 'Starts a new spine project of clinical or basic science, within a year.',
  achievements: [],
  commitments: [],
  provenance: asiaPacificCall2020,
};

/** The lines of funding that documents and references tell of. */
export const documentProgrammes: readonly GrantProgrammeRecord[] = [
  researchGrants,
  taskForce,
  observership,
  startUp,
  asiaPacific,
];
