import { randomStream, type SyntheticWorld } from '@spine/synthetic';

/** What makes one centre's cases differ from another's. */
export interface CentreProfile {
  readonly centreId: string;
  /** How often each main pathology is operated, relative to the others. */
  readonly mix: readonly (readonly [code: string, weight: number])[];
  /** The share of patients who return a form at 12 months, 0.6 to 0.9. */
  readonly followUpRate: number;
  /** Added to every change of COMI; negative is better than average. */
  readonly effect: number;
  /** How likely complications are, relative to the average. */
  readonly complications: number;
}

/** Shares of operated cases, in percent. */
const usualMix: readonly (readonly [string, number])[] = [
  ['DEGENERATIVE', 56],
  ['SPONDYLOLISTHESIS', 5],
  ['DEFORMITY', 7],
  ['FRACTURE_TRAUMA', 14],
  ['PATHOLOGICAL_FRACTURE', 4],
  ['INFECTION', 3],
  ['TUMOUR', 5],
  ['CHIARI', 0.5],
  ['REPEAT_SURGERY', 4],
  ['OTHER', 1.5],
];

/** The centres' profiles, each with the weight of its size. */
export function centreProfiles({
  seed,
  centres,
}: SyntheticWorld): readonly (readonly [CentreProfile, number])[] {
  return centres.map(({ id, size }, index) => {
    const random = randomStream(seed, 'quality/profile', index);
    const profile = {
      centreId: id,
      mix: usualMix.map(
        ([code, weight]) => [code, weight * Math.exp(random.normal(0, 0.5))] as const,
      ),
      followUpRate: 0.6 + 0.3 * random.unit(),
      effect: random.normal(0, 0.25),
      complications: Math.exp(random.normal(0, 0.25)),
    };
    return [profile, size];
  });
}
