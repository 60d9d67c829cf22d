/** A total and its parts, by the numbers of unknowns. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** What somebody believes of an unknown before looking at the sums. */
export interface Belief {
  readonly mean: number;
  readonly variance: number;
}

const mostSteps = 400;
const precision = 1e-6;

/**
 * The most likely values of unknowns that must add up: believed values, moved as little as their variances allow
 * until every total is the sum of its parts. This is what averaging over all ways to ask for a figure comes to, by
 * least squares: x = b − V·Aᵀ·λ with A·V·Aᵀ·λ = A·b, found by conjugate gradients.
 */
export function reconciled(beliefs: readonly Belief[], sums: readonly Sum[]): Float64Array {
  const variances = Float64Array.from(beliefs, ({ variance }) => variance);
  const values = Float64Array.from(beliefs, ({ mean }) => mean);
  const lambda = new Float64Array(sums.length);
  const residual = missing(values, sums);
  let direction = residual.slice();
  let size = dot(residual, residual);
  const enough = precision * size;
  for (let step = 0; step < mostSteps && size > enough; step += 1) {
    const image = missing(spread(direction, sums, variances), sums);
    const length = size / dot(direction, image);
    for (let i = 0; i < lambda.length; i += 1) {
      lambda[i] = (lambda[i] ?? 0) + length * (direction[i] ?? 0);
      residual[i] = (residual[i] ?? 0) - length * (image[i] ?? 0);
    }
    const next = dot(residual, residual);
    const turned = next / size;
    direction = direction.map((value, i) => (residual[i] ?? 0) + turned * value);
    size = next;
  }
  const moves = spread(lambda, sums, variances);
  return values.map((value, i) => value - (moves[i] ?? 0));
}

/** By how much each total is more than its parts. */
function missing(values: Float64Array, sums: readonly Sum[]): Float64Array {
  return Float64Array.from(sums, ({ total, parts }) => {
    let left = values[total] ?? 0;
    for (const part of parts) left -= values[part] ?? 0;
    return left;
  });
}

function spread(weights: Float64Array, sums: readonly Sum[], variances: Float64Array) {
  const moves = new Float64Array(variances.length);
  sums.forEach(({ total, parts }, i) => {
    const weight = weights[i] ?? 0;
    moves[total] = (moves[total] ?? 0) + weight;
    for (const part of parts) moves[part] = (moves[part] ?? 0) - weight;
  });
  return moves.map((move, i) => move * (variances[i] ?? 0));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
