/**
 * Splits an amount by whole percents that add up to 100, so that the parts add up to the amount: each part is
 * rounded down, and the units left over go one by one to the parts with the largest remainders, the earlier
 * first where they are equal (largest remainder method).
 *
 * @param minorUnits a whole number of cents, Rappen …
 * @throws RangeError when there is no such split
 */
export function splitAmount(minorUnits: number, percents: readonly number[]): readonly number[] {
  if (!Number.isInteger(minorUnits) || minorUnits < 0)
    throw new RangeError('An amount is a whole number of minor units.');
  if (percents.reduce((sum, percent) => sum + percent, 0) !== 100)
    throw new RangeError('The shares of an amount add up to 100 percent.');
  const parts = percents.map((percent, index) => ({
    index,
    units: Math.floor((minorUnits * percent) / 100),
    remainder: (minorUnits * percent) % 100,
  }));
  const left = minorUnits - parts.reduce((sum, { units }) => sum + units, 0);
  const favoured = [...parts]
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index);
  return parts.map(({ index, units }) => units + (favoured.includes(index) ? 1 : 0));
}
