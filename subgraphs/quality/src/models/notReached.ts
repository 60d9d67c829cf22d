/** The filter of a day that is later than another, or never. */
export function notReached(day: string) {
  return { $not: { $lte: day } };
}
