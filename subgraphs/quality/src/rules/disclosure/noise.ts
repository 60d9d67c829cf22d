import { perturbationRow, type TableTerms } from './perturbationRow.ts';

/** 2³²: what cell keys are counted modulo of. */
export const keyRange = 0x1_0000_0000;

/** The key of cases together: the sum of theirs, modulo 2³². */
export function addedKeys(a: number, b: number): number {
  return (a + b) % keyRange;
}

/** The noise of one row, by where a key lies between 0 and 1: cumulated in rising order of the noise. */
export function rowNoise(terms: TableTerms, row: number): (at: number) => number {
  let upTo = 0;
  const steps = perturbationRow(terms, row).map(({ value, probability }) => {
    upTo += probability;
    return { value, upTo };
  });
  const last = steps.at(-1)?.value ?? 0;
  return (at) => steps.find((step) => at < step.upTo)?.value ?? last;
}

/** The noise of counts by all rows of a table; a count of 0 stays 0. */
export function tableNoise(terms: TableTerms): (count: number, at: number) => number {
  const last = terms.largest + terms.hidden + 1;
  const rows = Array.from({ length: last }, (_, i) => rowNoise(terms, i + 1));
  return (count, at) => rows[Math.min(count, last) - 1]?.(at) ?? 0;
}
