/** How a perturbation table is made. */
export interface TableTerms {
  /** The largest noise, D. */
  readonly largest: number;
  /** Its variance, V; its mean is 0. */
  readonly variance: number;
  /** Counts from 1 to this never result, js. */
  readonly hidden: number;
}

/** One noise and how likely it is. */
export interface Noise {
  readonly value: number;
  readonly probability: number;
}

const precision = 1e-12;
const mostSteps = 200;

/**
 * The noises that a count may get, in rising order: of all distributions over them with mean 0 and the variance asked
 * for, the one of greatest entropy, p(v) ∝ exp(a·v + b·v²). Source: the cell-key method of the Australian Bureau of
 * Statistics (Marley and Leaver, 2011), constructed as in the R package ptable.
 *
 * @param row the true count, or `largest + hidden + 1` for every one from there on
 * @throws RangeError where no such distribution exists
 */
export function perturbationRow(terms: TableTerms, row: number): readonly Noise[] {
  const { largest, variance, hidden } = terms;
  const values = Array.from({ length: 2 * largest + 1 }, (_, i) => i - largest).filter(
    (value) => row + value === 0 || row + value > hidden,
  );
  let exponents = { a: 0, b: 0 };
  for (let step = 0; step < mostSteps; step += 1) {
    const { probabilities, moments } = distribution(values, exponents);
    const [m1, m2, m3, m4] = moments;
    const [off1, off2] = [m1, m2 - variance];
    if (Math.abs(off1) + Math.abs(off2) < precision)
      return values.map((value, i) => ({ value, probability: probabilities[i] ?? 0 }));
    // Newton's step: the Jacobian of the moments by the exponents is their covariance.
    const [c11, c12, c22] = [m2 - m1 * m1, m3 - m1 * m2, m4 - m2 * m2];
    const determinant = c11 * c22 - c12 * c12;
    const a = (c22 * off1 - c12 * off2) / determinant;
    const b = (c11 * off2 - c12 * off1) / determinant;
    const damping = Math.min(1, 0.5 / Math.max(Math.abs(a), Math.abs(b), precision));
    exponents = { a: exponents.a - damping * a, b: exponents.b - damping * b };
  }
  throw new RangeError(
    `No noise of variance ${variance} within ±${largest} for a count of ${row}.`,
  );
}

function distribution(values: readonly number[], { a, b }: { a: number; b: number }) {
  const exponents = values.map((v) => a * v + b * v * v);
  const most = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const probabilities = weights.map((weight) => weight / total);
  const moment = (power: number) =>
    values.reduce((sum, v, i) => sum + (probabilities[i] ?? 0) * v ** power, 0);
  return { probabilities, moments: [moment(1), moment(2), moment(3), moment(4)] as const };
}
