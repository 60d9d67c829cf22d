/** Fewer cases than this are not shown, none at all included. */
const fewest = 10;
const step = 5;

/** A count as anyone may see it: null below 10, else to the nearest 5. */
export function protectedCount(count: number): number | null {
  return count < fewest ? null : Math.round(count / step) * step;
}
