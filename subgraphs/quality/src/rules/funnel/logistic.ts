/** Cases alike in all that a model adjusts for. */
export interface Pattern {
  /** The columns that are 1 for them; all others are 0. */
  readonly columns: readonly number[];
  readonly n: number;
  readonly events: number;
}

/** Log odds, and how exactly they are known. */
export interface Fit {
  readonly estimates: readonly number[];
  readonly errors: readonly number[];
}

const mostSteps = 50;
const precision = 1e-10;

/** The probability of an event, by the log odds of its columns. */
export function probability(columns: readonly number[], estimates: readonly number[]): number {
  const logit = columns.reduce((sum, column) => sum + (estimates[column] ?? 0), 0);
  return 1 / (1 + Math.exp(-logit));
}

/**
 * Fits a logistic regression by maximum likelihood: Newton's method, as in McCullagh and Nelder, Generalized Linear
 * Models, 1989.
 *
 * @throws RangeError where columns say the same, or the likelihood has no maximum
 */
export function fitLogistic(patterns: readonly Pattern[], width: number): Fit {
  let estimates = new Array<number>(width).fill(0);
  for (let step = 0; step < mostSteps; step += 1) {
    const { score, information } = derivatives(patterns, estimates);
    const covariance = inverse(information);
    const moves = covariance.map((row) => row.reduce((sum, v, j) => sum + v * (score[j] ?? 0), 0));
    estimates = estimates.map((estimate, i) => estimate + (moves[i] ?? 0));
    if (moves.every((move) => Math.abs(move) < precision))
      return { estimates, errors: covariance.map((row, i) => Math.sqrt(row[i] ?? 0)) };
  }
  throw new RangeError('The likelihood of the model has no maximum.');
}

function derivatives(patterns: readonly Pattern[], estimates: readonly number[]) {
  const score = estimates.map(() => 0);
  const information = estimates.map(() => estimates.map(() => 0));
  for (const { columns, n, events } of patterns) {
    const p = probability(columns, estimates);
    for (const i of columns) {
      score[i] = (score[i] ?? 0) + events - n * p;
      const row = information[i] ?? [];
      for (const j of columns) row[j] = (row[j] ?? 0) + n * p * (1 - p);
    }
  }
  return { score, information };
}

/** By Gauss and Jordan; the matrix is symmetric and positive, so its diagonal serves as pivots. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const width = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  for (let pivot = 0; pivot < width; pivot += 1) {
    const line = rows[pivot] ?? [];
    const scale = line[pivot] ?? 0;
    if (!(scale > 1e-9)) throw new RangeError('Two columns of the model say the same.');
    for (let j = 0; j < line.length; j += 1) line[j] = (line[j] ?? 0) / scale;
    rows.forEach((row, i) => {
      const factor = i === pivot ? 0 : (row[pivot] ?? 0);
      if (factor === 0) return;
      for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (line[j] ?? 0);
    });
  }
  return rows.map((row) => row.slice(width));
}
