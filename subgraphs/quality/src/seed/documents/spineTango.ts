import type { ClinicalRegistryRecord, IntervalRecord } from '../../models/ClinicalRegistry.ts';
import { spineTangoCode } from '../../models/ClinicalRegistry.ts';
import { eurospinePages, reference } from './sources.ts';

const comiThresholds = reference('COMI responsiveness, European Spine Journal, PMC2899314');
const odiThreshold = reference(
  'Minimal important change in Swespine, European Spine Journal, doi 10.1007/s00586-019-06222-8',
);

/** An interval with the days around it in which a form counts; the widths are ours. */
const interval = (
  code: string,
  targetDays: number,
  opensAfterDays: number,
  closesAfterDays: number,
): IntervalRecord => ({ code, targetDays, opensAfterDays, closesAfterDays, assumption: true });

/** Spine Tango: what EUROSPINE says, and what public sources add. */
export const spineTango: ClinicalRegistryRecord = {
  _id: spineTangoCode,
  name: 'Spine Tango',
  operatorId: 'eurospine',
  purpose:
    'Documents how effective and how safe spine care, treatment techniques and technologies are.',
  international: true,
  forms: [
    { code: 'SURGERY', name: 'Surgery', filledInBy: 'SURGEON' },
    { code: 'CONSERVATIVE', name: 'Conservative treatment', filledInBy: 'SURGEON' },
    { code: 'COMI', name: 'Core Outcome Measures Index', filledInBy: 'PATIENT' },
    { code: 'FOLLOW_UP', name: 'Follow-up', filledInBy: 'SURGEON' },
  ],
  contributingDepartmentsOver: 700,
  intervals: [
    interval('WEEKS_6', 42, 28, 60),
    interval('MONTHS_3', 91, 61, 122),
    interval('MONTHS_6', 182, 137, 243),
    interval('MONTHS_12', 365, 305, 426),
    interval('MONTHS_24', 730, 670, 791),
  ],
  responderThresholds: [
    { instrument: 'COMI', outcome: 'IMPROVED', points: 2.2, provenance: comiThresholds },
    { instrument: 'COMI', outcome: 'WORSE', points: 0.3, provenance: comiThresholds },
    { instrument: 'ODI', outcome: 'IMPROVED', points: 18, provenance: odiThreshold },
  ],
  facts: [
    {
      topic: 'Contributors',
      statement: 'More than 700 departments have contributed.',
      provenance: reference('NEC Software Solutions, four principles of a registry'),
    },
    {
      topic: 'Conservative treatment',
      statement: 'A form of its own documents treatment without surgery.',
      provenance: reference('European Spine Journal, doi 10.1007/s00586-010-1474-y'),
    },
    {
      topic: 'Complications',
      statement:
        'Surgeons and patients report complications at markedly different rates, so who reported is always kept.',
      provenance: reference('Spine Tango data on complications, metajournal.com/articles/118476'),
    },
  ],
  provenance: eurospinePages,
};
