import { expect } from 'vitest';

// An answer is compared with a recount of the cases, within the noise and rounding of the rules: 7 of a count; of a
// mean, twice the scale's width and five cases at its end.

export interface Rate {
  numerator: number | null;
  denominator: number | null;
  percent: number | null;
  lower: number | null;
  upper: number | null;
}
export interface Mean {
  measure: string;
  mean: number | null;
  lower: number | null;
  upper: number | null;
}
export interface Cell {
  year: number | null;
  categories: string[];
  n: number | null;
  suppressed: string | null;
  structuralZero: boolean;
  outcome: Rate | null;
  means: Mean[];
  quartiles: { lower: number | null; median: number | null; upper: number | null }[];
}
export type Answer = Record<string, { cells: Cell[] }>;

const cellFields = `cells { year categories n suppressed structuralZero
  outcome { numerator denominator percent lower upper }
  means { measure mean lower upper } quartiles { lower median upper } }`;

/** What asks for a cube, by its code. */
export const cube = (code: string, slice = '{}', alias = code) =>
  `${alias}: cube(code: "${code}", slice: ${slice}) { ${cellFields} }`;

/** A slice in which each dimension has one category. */
export const fixed = (...pairs: [string, string][]) =>
  `{ where: [${pairs.map(([d, c]) => `{ dimension: "${d}", category: "${c}" }`).join()}] }`;

/** The cell of a cube at some categories, which must be there. */
export function at(answer: { cells: Cell[] } | undefined, ...categories: string[]): Cell {
  const found = answer?.cells.find((cell) => cell.categories.join() === categories.join());
  if (!found) throw new Error(`no cell at ${categories.join()}`);
  return found;
}

/** Counts below ten are withheld; of the others these questions ask for none that is. */
export function expectCount(shown: number | null | undefined, counted: number): void {
  if (counted < 10) expect(shown).toBeNull();
  else expect(Math.abs((shown ?? Number.NaN) - counted)).toBeLessThanOrEqual(7);
}

/** A share of at least ten, which is told with all its parts. */
export function expectRate(
  rate: Rate | null | undefined,
  numerator: number,
  denominator: number,
): void {
  expect(numerator).toBeGreaterThanOrEqual(10);
  expectCount(rate?.numerator, numerator);
  expectCount(rate?.denominator, denominator);
  const percent = rate?.percent ?? Number.NaN;
  expect(Math.abs(percent - (100 * numerator) / denominator)).toBeLessThanOrEqual(
    (100 * 14) / denominator + 0.5,
  );
  expect(rate?.lower).toBeLessThanOrEqual(percent);
  expect(rate?.upper).toBeGreaterThanOrEqual(percent);
}

/** A mean of values on a scale of that width. */
export function expectMean(mean: Mean | undefined, values: readonly number[], width: number): void {
  const slack = (2 * width + 2.5 * width) / (values.length - 5) + 0.05;
  expect(Math.abs((mean?.mean ?? Number.NaN) - meanOf(values))).toBeLessThanOrEqual(slack);
  expect(mean?.lower).toBeLessThanOrEqual(mean?.mean ?? 0);
  expect(mean?.upper).toBeGreaterThanOrEqual(mean?.mean ?? 0);
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
