/**
 * Sets of cases that are counted. `within`: what each is a part of. Follow-up is eligible with a baseline COMI, alive
 * and not re-operated when the window closes, and the window closed by the cut-off; followed up with a valid COMI in it.
 */
export const populations = [
  { code: 'CASES', label: 'Operated cases', within: null },
  { code: 'ELIGIBLE_3', label: 'Eligible for follow-up at 3 months', within: 'CASES' },
  { code: 'FOLLOWED_3', label: 'Followed up at 3 months', within: 'ELIGIBLE_3' },
  { code: 'ELIGIBLE_12', label: 'Eligible for follow-up at 12 months', within: 'CASES' },
  { code: 'FOLLOWED_12', label: 'Followed up at 12 months', within: 'ELIGIBLE_12' },
  { code: 'UNANSWERED_12', label: 'Not followed up at 12 months', within: 'ELIGIBLE_12' },
  { code: 'ELIGIBLE_24', label: 'Eligible for follow-up at 24 months', within: 'CASES' },
  { code: 'FOLLOWED_24', label: 'Followed up at 24 months', within: 'ELIGIBLE_24' },
  { code: 'IMPROVED_12', label: 'Improved at 12 months', within: 'FOLLOWED_12' },
  { code: 'NOT_IMPROVED_12', label: 'Not improved at 12 months', within: 'FOLLOWED_12' },
  { code: 'WORSE_12', label: 'Worse at 12 months', within: 'NOT_IMPROVED_12' },
  { code: 'BOTH_12', label: 'With COMI and ODI before and at 12 months', within: 'FOLLOWED_12' },
  { code: 'COMI_SUCCESS_12', label: 'Improved by COMI', within: 'BOTH_12' },
  { code: 'ODI_SUCCESS_12', label: 'Improved by ODI', within: 'BOTH_12' },
  { code: 'SURGEON_REPORTED', label: 'Complication reported by the surgeon', within: 'CASES' },
  { code: 'DURA_LESION', label: 'Dura lesion', within: 'SURGEON_REPORTED' },
  { code: 'PATIENT_ANSWERED', label: 'Any form of the patient afterwards', within: 'CASES' },
  {
    code: 'PATIENT_REPORTED',
    label: 'Complication reported by the patient',
    within: 'PATIENT_ANSWERED',
  },
  {
    code: 'SURGEON_ANSWERED',
    label: 'Complication reported by the surgeon, of who answered afterwards',
    within: 'PATIENT_ANSWERED',
  },
  { code: 'INJURED', label: 'Traumatic fractures', within: 'CASES' },
  { code: 'STABILISED', label: 'Stabilised or fused', within: 'INJURED' },
] as const;

export type PopulationCode = (typeof populations)[number]['code'];

const numbers = new Map<PopulationCode, number>(
  populations.map(({ code }, number) => [code, number]),
);

/** The place of a population in the catalogue. */
export function populationNumber(code: PopulationCode): number {
  return numbers.get(code) ?? -1;
}

/** Populations that make up another one together. */
export const partitions: readonly (readonly [PopulationCode, readonly PopulationCode[]])[] = [
  ['ELIGIBLE_12', ['FOLLOWED_12', 'UNANSWERED_12']],
  ['FOLLOWED_12', ['IMPROVED_12', 'NOT_IMPROVED_12']],
];

/** What of a case is measured, the scale that it is clamped to, and the whole steps that it is counted in. */
export interface Measure {
  readonly code: MeasureCode;
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly stepsPerUnit: number;
}

const comi = { unit: 'points', stepsPerUnit: 20 } as const;

export const measures: readonly Measure[] = [
  { code: 'comiBefore', label: 'COMI before surgery', ...comi, least: 0, most: 10 },
  { code: 'comiAfter', label: 'COMI afterwards', ...comi, least: 0, most: 10 },
  { code: 'comiChange', label: 'Change of COMI, better is less', ...comi, least: -10, most: 10 },
  {
    ...{ code: 'lengthOfStay', label: 'Length of stay', unit: 'days' },
    ...{ least: 0, most: 120, stepsPerUnit: 1 },
  },
];

export type MeasureCode = 'comiBefore' | 'comiAfter' | 'comiChange' | 'lengthOfStay';
