import type { ModuleRecord } from '../../models/ModuleSet.ts';
import { money, program } from './program.ts';
import { reference, visionAndMission } from './sources.ts';

const diplomaRules = reference('EUROSPINE, diploma equivalence with modules of several societies');
const equivalencePage = reference('EUROSPINE, diploma equivalence');

const diplomaModule = (number: number, name?: string): ModuleRecord => ({
  id: `eurospine-basic-diploma-module-${number}`,
  number,
  ...(name && { name }),
  subjects: [],
  provenance: diplomaRules,
});
const firstFive = [1, 2, 3, 4, 5].map((number) => diplomaModule(number));
const literature = diplomaModule(6, 'Using literature to inform my practice');

export const basicDiploma = program({
  _id: 'eurospine-basic-diploma',
  name: 'EUROSPINE Basic Diploma',
  kind: 'DIPLOMA_PROGRAM',
  organizationId: 'eurospine',
  description: 'A diploma for those who completed all mandatory modules.',
  moduleSets: [
    { startsUntil: 2019, moduleCount: 5, modules: firstFive, provenance: diplomaRules },
    {
      startsFrom: 2020,
      moduleCount: 6,
      modules: [...firstFive, literature],
      provenance: diplomaRules,
    },
  ],
  equivalence: {
    fee: money(100, 'EUR'),
    weeksAtMost: 8,
    partners: [
      { organizationId: 'eans', firstYear: 2018, retroactive: false, provenance: equivalencePage },
      { organizationId: 'dwg', provenance: equivalencePage },
    ],
    provenance: diplomaRules,
  },
  provenance: diplomaRules,
});

const offered = { organizationId: 'eurospine', provenance: visionAndMission };

export const eurospinePrograms = [
  basicDiploma,
  program({
    ...offered,
    _id: 'eurospine-live-events',
    name: 'EUROSPINE live educational events',
    kind: 'LIVE_EVENTS',
    description: 'Teaching in person, beyond the purely academic.',
  }),
  program({
    ...offered,
    _id: 'eurospine-fellowships',
    name: 'EUROSPINE fellowships',
    kind: 'FELLOWSHIPS',
    description: 'Time spent with experienced colleagues.',
  }),
  program({
    ...offered,
    _id: 'eurospine-master-classes',
    name: 'EUROSPINE master classes',
    kind: 'MASTER_CLASSES',
    description: 'Classes taught by masters of the field.',
  }),
  program({
    ...offered,
    _id: 'eurospine-research-training',
    name: 'EUROSPINE training of researchers',
    kind: 'RESEARCH_TRAINING',
    description:
      'Education in research methods and skills, attended by researchers of many countries.',
    audience: ['RESEARCHERS'],
    outcomes: ['Command of research methodology'],
  }),
];
