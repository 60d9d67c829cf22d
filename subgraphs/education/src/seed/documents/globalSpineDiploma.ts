import type { ModuleSetRecord } from '../../models/ModuleSet.ts';
import type { ReportedFigureRecord } from '../../models/ReportedFigure.ts';
import { money, program } from './program.ts';
import { educationReport, reference, traumaCurriculum } from './sources.ts';

const programPage = reference('AO Spine, page of the Global Spine Diploma program, 2025');
const examPage = reference('AO Spine, page of the Global Spine Diploma exam');
const facultyFocus = reference(
  'AO Spine Faculty Focus 3/2023, on the Global Spine Diploma program',
);

export const traumaModuleId = 'gsd-spinal-trauma-module';

const moduleSets: ModuleSetRecord[] = [
  { startsFrom: 2021, startsUntil: 2021, chairs: 6, modules: [], provenance: educationReport },
  {
    startsFrom: 2023,
    moduleCount: 5,
    weeksPerModule: 8,
    modules: [
      {
        id: traumaModuleId,
        name: 'Spinal trauma',
        topic: 'TRAUMA',
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
        mode: 'ONLINE',
        weeks: 8,
        provenance: traumaCurriculum,
      },
    ],
    provenance: facultyFocus,
  },
];

const count = { unit: 'COUNT', expected: false, provenance: educationReport } as const;

const figures: ReportedFigureRecord[] = [
  { ...count, measure: 'PARTICIPANTS', value: 15, covers: 'The pilot', year: 2021, country: 'IN' },
  {
    ...count,
    measure: 'PARTICIPANTS',
    value: 120,
    covers: 'Participants from all over the world',
    year: 2022,
    expected: true,
  },
  {
    ...count,
    measure: 'EDUCATORS_ADDED',
    value: 40,
    covers: 'Online educators in all areas of the spine, besides the chairs of the modules',
    year: 2021,
  },
];

export const gsdProgram = program({
  _id: 'gsd-program',
  name: 'Global Spine Diploma (GSD) Program',
  kind: 'DIPLOMA_PROGRAM',
  organizationId: 'ao-spine',
  description:
    'Systematic training in spine surgery across all areas of the spine, the first to be developed globally.',
  audience: [
    'RECENTLY_GRADUATED_ORTHOPAEDIC_SURGEONS',
    'RECENTLY_GRADUATED_NEUROSURGEONS',
    'RESIDENTS',
    'FELLOWS',
  ],
  features: [
    'Learning online, with expert faculty at hand',
    'Case discussions in which everybody takes part',
    'Fellow learners around the globe',
  ],
  mode: 'ONLINE',
  durationMonths: 12,
  firstTaughtYear: 2021,
  accreditations: [{ body: 'UEMS-EACCME', provenance: programPage }],
  fees: [
    { purpose: 'Application', amount: money(100, 'CHF'), provenance: programPage },
    { purpose: 'Tuition for 12 months', amount: money(2_500, 'CHF'), provenance: programPage },
  ],
  cohortStartMonths: [1, 8],
  moduleSets,
  figures,
  milestones: [{ year: 2021, description: 'Pilot in India', provenance: educationReport }],
  provenance: traumaCurriculum,
});

export const gsdExam = program({
  _id: 'gsd-exam',
  name: 'Global Spine Diploma (GSD) Exam',
  kind: 'EXAMINATION',
  organizationId: 'ao-spine',
  description: 'An examination in which experienced candidates prove what they know.',
  audience: ['EXPERIENCED_SPINE_SURGEONS'],
  outcomes: [
    'Proof of the knowledge of a specialist in spine surgery after five years of practice',
  ],
  fees: [
    { purpose: 'Application', amount: money(100, 'CHF'), provenance: examPage },
    { purpose: 'Both parts of the exam', amount: money(1_000, 'CHF'), provenance: examPage },
  ],
  examination: {
    multipleChoiceQuestions: 60,
    oralCases: 6,
    minimumExperienceYears: 5,
    attestedPracticeYears: 5,
    diplomaValidYears: 5,
    provenance: examPage,
  },
  milestones: [{ year: 2021, description: 'Expanded worldwide', provenance: educationReport }],
  provenance: educationReport,
});
