import type { Random } from '@spine/synthetic';

/** Who is operated, before anything else is known. */
export interface Patient {
  readonly ageYears: number;
  readonly sex: string;
  readonly asa: string;
  readonly bmiBand: string;
  readonly smoker: boolean;
  readonly previousOperations: string;
}

const adult = { mean: 62, deviation: 13 };
const ages: Readonly<Record<string, typeof adult>> = {
  FRACTURE_TRAUMA: { mean: 52, deviation: 20 },
  PATHOLOGICAL_FRACTURE: { mean: 73, deviation: 10 },
  INFECTION: { mean: 66, deviation: 12 },
  SPONDYLOLISTHESIS: { mean: 48, deviation: 14 },
  CHIARI: { mean: 34, deviation: 14 },
};
const adolescent = { mean: 15, deviation: 2 };

const bmiBands = [
  ['UNDER_20', 6],
  ['20_TO_25', 36],
  ['26_TO_30', 35],
  ['31_TO_35', 16],
  ['OVER_35', 7],
] as const;
const operationsBefore = [
  ['0', 65],
  ['1', 20],
  ['2', 8],
  ['3', 4],
  ['4', 1.5],
  ['5', 0.7],
  ['OVER_5', 0.8],
] as const;

/** A patient with a main pathology: older ones sicker, deformities of the young and the old. */
export function patientWith(mainPathology: string, random: Random): Patient {
  const isYoung = mainPathology === 'DEFORMITY' && random.chance(0.35);
  const { mean, deviation } = isYoung ? adolescent : (ages[mainPathology] ?? adult);
  const ageYears = Math.round(Math.min(95, Math.max(8, random.normal(mean, deviation))));
  return {
    ageYears,
    sex: random.chance(isYoung ? 0.8 : 0.52) ? 'FEMALE' : 'MALE',
    asa: asaAt(ageYears, random),
    bmiBand: random.weighted(bmiBands),
    smoker: ageYears > 17 && random.chance(0.24),
    previousOperations:
      mainPathology === 'REPEAT_SURGERY' ? '1' : random.weighted(operationsBefore),
  };
}

/** ASA class from age and chance. */
function asaAt(ageYears: number, random: Random): string {
  if (random.chance(0.01)) return 'UNKNOWN';
  const burden = (ageYears - 55) / 18 + random.normal(0, 1);
  if (burden < -0.6) return 'I';
  if (burden < 1) return 'II';
  if (burden < 2.4) return 'III';
  return burden < 4 ? 'IV' : 'V';
}
