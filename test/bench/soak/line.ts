/** A point of what is measured over time. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/**
 * How steeply values rise: the slope of the straight line with the least squares of distances; NaN of fewer than
 * two moments.
 *
 * @returns in the values' unit for each unit of time
 */
export function slopeOf(points: readonly Point[]): number {
  const mean = (pick: (point: Point) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const at = mean((point) => point.at);
  const value = mean((point) => point.value);
  return (
    mean((point) => (point.at - at) * (point.value - value)) / mean((point) => (point.at - at) ** 2)
  );
}
