import type { DimensionCode } from './dimensions.ts';
import type { MeasureCode, PopulationCode } from './populations.ts';

/** A table that every release has: at most two dimensions, the year, and one yes/no outcome. */
export interface CubeDefinition {
  readonly code: string;
  readonly label: string;
  readonly dimensions: readonly DimensionCode[];
  /** Whom it counts. */
  readonly population: PopulationCode;
  /** Of whom it gives the share. */
  readonly outcome: PopulationCode | null;
  /** Means. */
  readonly means: readonly MeasureCode[];
  /** Median and quartiles. */
  readonly quartiles: readonly MeasureCode[];
}

const cube = (
  code: string,
  label: string,
  dimensions: readonly DimensionCode[],
  population: PopulationCode,
  rest: Partial<Pick<CubeDefinition, 'outcome' | 'means' | 'quartiles'>> = {},
): CubeDefinition => ({
  ...{ code, label, dimensions, population, outcome: null, means: [], quartiles: [] },
  ...rest,
});

const months = [3, 12, 24] as const;
const comi = ['comiBefore', 'comiAfter', 'comiChange'] as const;

/** Whom patients who answered, or improved, are compared with, by what was known before surgery. */
const compared = [
  ['ANSWERED', 'FOLLOWED_12', 'Who answered at 12 months'],
  ['UNANSWERED', 'UNANSWERED_12', 'Who did not answer at 12 months'],
  ['IMPROVED', 'IMPROVED_12', 'Who improved by 12 months'],
  ['NOT_IMPROVED', 'NOT_IMPROVED_12', 'Who did not improve by 12 months'],
] as const;
const characteristics = [
  ['AGE', 'ageBand'],
  ['SEX', 'sex'],
  ['ASA', 'asa'],
  ['PREVIOUS_SURGERY', 'previousSurgery'],
] as const;

/** The closed catalogue: nothing else can be asked of a release. */
export const cubes: readonly CubeDefinition[] = [
  cube('CASES', 'Cases by pathology and age', ['pathology', 'ageBand'], 'CASES'),
  cube(
    'CASES_COUNTRY_PATHOLOGY',
    'Cases by country and pathology',
    ['country', 'pathology'],
    'CASES',
  ),
  cube('CASES_COUNTRY_AGE', 'Cases by country and age', ['country', 'ageBand'], 'CASES'),
  cube('CASES_COUNTRY_ASA', 'Cases by country and physical status', ['country', 'asa'], 'CASES'),
  ...months.map((month) =>
    cube(
      `COMI_${month}`,
      `COMI before and at ${month} months`,
      ['condition', 'ageBand'],
      `FOLLOWED_${month}`,
      { means: comi },
    ),
  ),
  ...months.map((month) =>
    cube(
      `ELIGIBLE_${month}`,
      `COMI before surgery, of who is asked at ${month} months`,
      ['condition', 'ageBand'],
      `ELIGIBLE_${month}`,
      { outcome: `FOLLOWED_${month}`, means: ['comiBefore'] },
    ),
  ),
  ...months.map((month) =>
    cube(
      `FOLLOW_UP_${month}`,
      `Followed up at ${month} months`,
      ['pathology', 'ageBand'],
      `ELIGIBLE_${month}`,
      { outcome: `FOLLOWED_${month}` },
    ),
  ),
  cube('IMPROVED', 'Improved at 12 months', ['pathology', 'ageBand'], 'FOLLOWED_12', {
    outcome: 'IMPROVED_12',
  }),
  cube('WORSE', 'Worse at 12 months', ['pathology', 'ageBand'], 'FOLLOWED_12', {
    outcome: 'WORSE_12',
  }),
  cube('SUCCESS_COMI', 'Success by the threshold of COMI', ['condition', 'ageBand'], 'BOTH_12', {
    outcome: 'COMI_SUCCESS_12',
  }),
  cube('SUCCESS_ODI', 'Success by the threshold of ODI', ['condition', 'ageBand'], 'BOTH_12', {
    outcome: 'ODI_SUCCESS_12',
  }),
  cube('DURA_LESION', 'Dura lesion', ['asa', 'previousSurgery'], 'CASES', {
    outcome: 'DURA_LESION',
  }),
  cube('SURGEON_REPORTED', 'Complications by surgeons', ['pathology', 'asa'], 'CASES', {
    outcome: 'SURGEON_REPORTED',
  }),
  cube('PATIENT_REPORTED', 'Complications by patients', ['pathology', 'asa'], 'PATIENT_ANSWERED', {
    outcome: 'PATIENT_REPORTED',
  }),
  cube(
    'SURGEON_ANSWERED',
    'Complications by surgeons, of patients who answered',
    ['pathology', 'asa'],
    'PATIENT_ANSWERED',
    { outcome: 'SURGEON_ANSWERED' },
  ),
  cube('INJURIES', 'AO Spine injuries by neurology', ['injury', 'neurology'], 'INJURED'),
  cube('STABILISED', 'AO Spine injuries by score', ['injury', 'scoreBand'], 'INJURED', {
    outcome: 'STABILISED',
  }),
  cube('LENGTH_OF_STAY', 'Length of stay', ['pathology', 'ageBand'], 'CASES', {
    means: ['lengthOfStay'],
    quartiles: ['lengthOfStay'],
  }),
  ...compared.flatMap(([name, population, who]) =>
    characteristics.map(([characteristic, dimension]) =>
      cube(`${name}_BY_${characteristic}`, `${who}, by ${dimension}`, [dimension], population, {
        means: ['comiBefore'],
      }),
    ),
  ),
];
