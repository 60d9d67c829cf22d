import { addDays } from '@spine/kit/days';
import type { Random } from '@spine/synthetic';
import type { CaseRecord, InjuryRecord, StageRecord } from '../../../models/Case.ts';
import { injuryOf } from '../../../rules/injury/injuryOf.ts';
import { regionOf, type SpineRegion, spineLevels } from '../../../rules/injury/regions.ts';

type Weights = readonly (readonly [code: string, weight: number])[];

/** What was operated and how. */
export type Operation = Pick<
  CaseRecord,
  'degenerationTypes' | 'level' | 'extent' | 'stages' | 'lengthOfStayDays' | 'injuries'
>;

const lumbarMostly: Weights = [
  ...([
    ['L5', 24],
    ['L4', 30],
    ['L3', 13],
    ['L2', 5],
    ['L1', 2],
  ] as const),
  ...([
    ['C6', 10],
    ['C5', 9],
    ['C4', 3],
    ['T10', 2],
    ['T8', 2],
  ] as const),
];
const thoracolumbarMostly: Weights = [
  ...([
    ['T12', 20],
    ['L1', 28],
    ['L2', 14],
    ['L3', 8],
    ['T8', 7],
    ['T6', 5],
  ] as const),
  ...([
    ['C6', 6],
    ['C5', 6],
    ['C2', 5],
    ['C1', 2],
    ['S1', 2],
  ] as const),
];
const levels: Readonly<Record<string, Weights>> = {
  FRACTURE_TRAUMA: thoracolumbarMostly,
  PATHOLOGICAL_FRACTURE: thoracolumbarMostly,
  TUMOUR: thoracolumbarMostly,
  DEFORMITY: [
    ['T6', 20],
    ['T10', 30],
    ['L2', 20],
    ['L3', 30],
  ],
  CHIARI: [
    ['C0', 60],
    ['C1', 40],
  ],
};

const discOfTheYoung: Weights = [
  ['DISC_HERNIATION', 70],
  ['DISC_DISEASE', 15],
  ['LATERAL_STENOSIS', 15],
];
const stenosisOfTheOld: Weights = [
  ...([
    ['CENTRAL_STENOSIS', 45],
    ['LATERAL_STENOSIS', 18],
    ['FORAMINAL_STENOSIS', 10],
  ] as const),
  ...([
    ['DEGENERATIVE_SPONDYLOLISTHESIS', 12],
    ['DISC_HERNIATION', 9],
    ['MYELOPATHY', 6],
  ] as const),
];

const fusions: Weights = [
  ['FUSION', 50],
  ['RIGID_STABILISATION', 35],
  ['PERCUTANEOUS', 15],
];
const decompressions: Weights = [
  ['DECOMPRESSION', 62],
  ['FUSION', 26],
  ['MOTION_PRESERVING', 5],
  ['RIGID_STABILISATION', 7],
];

/** Median days in hospital. */
const stays: Readonly<Record<string, number>> = {
  DEGENERATIVE: 4.5,
  DEFORMITY: 8,
  FRACTURE_TRAUMA: 8,
  TUMOUR: 10,
  INFECTION: 15,
};

/** The operation of a main pathology at an age, on a day. */
export function operationFor(
  mainPathology: string,
  ageYears: number,
  operatedOn: string,
  random: Random,
): Operation {
  const level = random.weighted(levels[mainPathology] ?? lumbarMostly);
  const isDegenerative = mainPathology === 'DEGENERATIVE';
  return {
    degenerationTypes: isDegenerative
      ? [random.weighted(ageYears < 50 ? discOfTheYoung : stenosisOfTheOld)]
      : [],
    level,
    extent: mainPathology === 'DEFORMITY' ? random.integer(5, 12) : random.integer(1, 3),
    stages: stagesOf(mainPathology, operatedOn, random),
    lengthOfStayDays: Math.round((stays[mainPathology] ?? 6) * Math.exp(random.normal(0, 0.5))),
    injuries: mainPathology === 'FRACTURE_TRAUMA' ? injuriesAt(level, random) : [],
  };
}

function stagesOf(mainPathology: string, operatedOn: string, random: Random): StageRecord[] {
  const usual = mainPathology === 'DEGENERATIVE' ? decompressions : fusions;
  const first = { operatedOn, measures: [random.weighted(usual)] };
  const isStaged = random.chance(mainPathology === 'DEFORMITY' ? 0.1 : 0.01);
  return isStaged ? [first, { operatedOn: addDays(operatedOn, 7), measures: ['FUSION'] }] : [first];
}

const compression: Weights = [
  ['A0', 3],
  ['A1', 12],
  ['A2', 6],
  ['A3', 38],
  ['A4', 41],
];
const tension: Weights = [
  ['B1', 25],
  ['B2', 55],
  ['B3', 20],
];
const unharmed: Weights = [
  ['N0', 82],
  ['N1', 5],
  ['N2', 5],
  ['N3', 4],
  ['N4', 2],
  ['NX', 2],
];
const harmed: Weights = [
  ['N0', 40],
  ['N1', 8],
  ['N2', 10],
  ['N3', 20],
  ['N4', 18],
  ['NX', 4],
];
const elsewhere: Readonly<Partial<Record<SpineRegion, Weights>>> = {
  UPPER_CERVICAL: [
    ['IIA', 20],
    ['IIB', 20],
    ['IIIA', 45],
    ['IIIC', 15],
  ],
  SACRAL: [
    ['A3', 20],
    ['B2', 50],
    ['C1', 30],
  ],
};

/** The injuries of a fracture; with a B2 or C injury the broken vertebra is coded beside it. */
function injuriesAt(level: string, random: Random): InjuryRecord[] {
  const region = regionOf(level);
  const rare = region ? elsewhere[region] : undefined;
  if (rare) return coded(`${level}: ${random.weighted(rare)} ${random.weighted(unharmed)}`);
  const type = random.weighted([
    ['A', 68],
    ['B', 20],
    ['C', 12],
  ] as const);
  if (type === 'A')
    return coded(`${level}: ${random.weighted(compression)} ${random.weighted(unharmed)}`);
  const morphology = type === 'B' ? random.weighted(tension) : 'C';
  const neurology = random.weighted(harmed);
  const lower = spineLevels[spineLevels.indexOf(level) + 1];
  const injury = `${level}-${lower}: ${morphology} ${neurology}`;
  const fracture = `${level}: ${random.weighted(compression)} ${neurology}`;
  return morphology === 'B2' || morphology === 'C' ? coded(injury, fracture) : coded(injury);
}

function coded(...texts: readonly string[]): InjuryRecord[] {
  return texts.flatMap((text) => injuryOf(text) ?? []);
}
