const leastSections = 9;
const mostPoints = 5;

/**
 * The Oswestry Disability Index, 0 (best) to 100: 100 × the sum of the answers (0 to 5) over the most they
 * could be. Null with fewer than 9 of the 10 sections answered. Source: Fairbank and Pynsent, Spine 2000.
 */
export function odiScore(sections: readonly (number | null)[]): number | null {
  const answered = sections.filter((section) => section !== null);
  if (answered.length < leastSections) return null;
  const sum = answered.reduce((total, points) => total + points, 0);
  return Math.round((10_000 * sum) / (mostPoints * answered.length)) / 100;
}
