/** The share that is pulled in at each end before squares are averaged. */
const winsorised = 0.1;

/** How far a centre's share lies from that of all, in standard errors of chance alone. @param n at least 1 */
export function zScore(share: number, pool: number, n: number): number {
  return (share - pool) / Math.sqrt((pool * (1 - pool)) / n);
}

/**
 * How much more centres differ than chance has it, φ: the mean square of their z scores, of which the outermost
 * tenth at each end counts as much as the next one inward. 1 where chance alone explains all.
 * Source: Spiegelhalter, Statistics in Medicine 2005, doi 10.1002/sim.1970.
 */
export function overDispersion(zScores: readonly number[]): number {
  if (zScores.length === 0) return 1;
  const sorted = zScores.toSorted((a, b) => a - b);
  const cut = Math.floor(winsorised * sorted.length);
  const [least = 0, most = 0] = [sorted[cut], sorted[sorted.length - 1 - cut]];
  const squares = sorted.map((z) => Math.min(most, Math.max(least, z)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}
