import type { DimensionCode } from './dimensions.ts';

/** As much of a case as its categories follow from. */
export interface CodedFields {
  readonly ageYears: number;
  readonly sex: string;
  readonly asa: string;
  readonly previousOperations: string;
  readonly mainPathology: string;
  readonly degenerationTypes: readonly string[];
  readonly level: string;
  readonly injuries: readonly InjuryFields[];
}

interface InjuryFields {
  readonly region: string;
  readonly morphology?: string | null;
  readonly neurology: string;
  readonly score?: number | null;
}

/** The leaf of a case in every dimension but its country, which its centre decides. */
export function leavesOf(fields: CodedFields): Record<Exclude<DimensionCode, 'country'>, string> {
  const injury = worstInjury(fields.injuries);
  return {
    pathology: fields.mainPathology,
    condition: conditionOf(fields),
    ageBand: ageBandOf(fields.ageYears),
    sex: fields.sex,
    asa: fields.asa,
    previousSurgery: previousSurgeryOf(fields.previousOperations),
    injury: injury ? injuryLeaf(injury) : 'UNCODED',
    neurology: injury?.neurology ?? 'UNCODED',
    scoreBand: scoreBandOf(injury?.score ?? null),
  };
}

const lastAges = [
  [17, 'UNDER_18'],
  [39, '18_TO_39'],
  [49, '40_TO_49'],
  [59, '50_TO_59'],
  [69, '60_TO_69'],
  [79, '70_TO_79'],
] as const;

function ageBandOf(ageYears: number): string {
  return lastAges.find(([last]) => ageYears <= last)?.[1] ?? '80_AND_OVER';
}

function previousSurgeryOf(previousOperations: string): string {
  if (previousOperations === '0') return 'NONE';
  return previousOperations === '1' ? 'ONE' : 'TWO_OR_MORE';
}

const lumbar: Readonly<Record<string, string>> = {
  DISC_HERNIATION: 'LUMBAR_DISC_HERNIATION',
  CENTRAL_STENOSIS: 'LUMBAR_STENOSIS',
  LATERAL_STENOSIS: 'LUMBAR_STENOSIS',
  FORAMINAL_STENOSIS: 'LUMBAR_STENOSIS',
  DEGENERATIVE_SPONDYLOLISTHESIS: 'LUMBAR_SPONDYLOLISTHESIS',
};
const cervical: Readonly<Record<string, string>> = {
  DISC_HERNIATION: 'CERVICAL_DISC_HERNIATION',
  CENTRAL_STENOSIS: 'CERVICAL_STENOSIS',
  LATERAL_STENOSIS: 'CERVICAL_STENOSIS',
  FORAMINAL_STENOSIS: 'CERVICAL_STENOSIS',
  MYELOPATHY: 'CERVICAL_STENOSIS',
};

/** By the first type of degeneration; a level from L1 down is lumbar. */
function conditionOf({ mainPathology, degenerationTypes, level }: CodedFields): string {
  if (mainPathology !== 'DEGENERATIVE') return 'NOT_DEGENERATIVE';
  const [type = ''] = degenerationTypes;
  if (level.startsWith('T')) return 'THORACIC';
  if (/^C\d/.test(level)) return cervical[type] ?? 'CERVICAL_OTHER';
  return lumbar[type] ?? 'LUMBAR_OTHER';
}

/** The one of the highest score, else the first. */
function worstInjury(injuries: readonly InjuryFields[]): InjuryFields | undefined {
  return injuries.reduce<InjuryFields | undefined>(
    (worst, each) => (worst && (worst.score ?? -1) >= (each.score ?? -1) ? worst : each),
    undefined,
  );
}

function injuryLeaf({ region, morphology }: InjuryFields): string {
  if (region !== 'SUBAXIAL' && region !== 'THORACOLUMBAR') return region;
  return `${region}_${morphology ? morphology.charAt(0) : 'FACET'}`;
}

/** The bands by which surgery is advised for thoracolumbar injuries: Vaccaro et al., European Spine Journal 2016. */
function scoreBandOf(score: number | null): string {
  if (score === null) return 'NO_SCORE';
  if (score <= 3) return 'UP_TO_3';
  return score <= 5 ? '4_TO_5' : 'OVER_5';
}
