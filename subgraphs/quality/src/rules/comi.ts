/**
 * Answers to the Core Outcome Measures Index: pain 0 to 10, the other items 1 (best) to 5 (worst);
 * absent or null where the patient gave none.
 */
export interface ComiAnswers {
  readonly axialPain?: number | null | undefined;
  readonly limbPain?: number | null | undefined;
  readonly function?: number | null | undefined;
  readonly wellBeing?: number | null | undefined;
  readonly qualityOfLife?: number | null | undefined;
  readonly socialDisability?: number | null | undefined;
  readonly workDisability?: number | null | undefined;
}

/** The score moves in steps of 1/20, so a change is a whole number of these. */
export const comiStepsPerPoint = 20;

type Answer = number | null | undefined;

/**
 * The COMI score, 0 (best) to 10: the mean of pain (the worse of axial and limb), function, well-being,
 * quality of life and disability (the mean of social and work). Null when a domain is missing.
 * Source: Mannion et al., the Core Outcome Measures Index of the Spine Tango registry.
 */
export function comiScore(answers: ComiAnswers): number | null {
  const { axialPain, limbPain, socialDisability, workDisability } = answers;
  const domains = [
    both(axialPain, limbPain, Math.max),
    points(answers.function),
    points(answers.wellBeing),
    points(answers.qualityOfLife),
    both(points(socialDisability), points(workDisability), halfway),
  ];
  let sum = 0;
  for (const domain of domains) {
    if (domain === null) return null;
    sum += domain;
  }
  const mean = sum / domains.length;
  return Math.round(mean * comiStepsPerPoint) / comiStepsPerPoint;
}

/** Five answers as 0, 2.5, 5, 7.5, 10. */
function points(answer: Answer): number | null {
  return answer === null || answer === undefined ? null : (answer - 1) * 2.5;
}

function halfway(a: number, b: number): number {
  return (a + b) / 2;
}

function both(a: Answer, b: Answer, combine: (a: number, b: number) => number): number | null {
  return typeof a === 'number' && typeof b === 'number' ? combine(a, b) : null;
}
