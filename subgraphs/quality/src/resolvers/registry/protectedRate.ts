import type { ProtectedRate } from '../../generated/types.ts';
import { percentage } from '../../rules/disclosure/wilson.ts';

const interval = { percent: null, lower: null, upper: null } as const;
const withheld = {
  numerator: null,
  denominator: null,
  ...interval,
  suppressed: 'SUPPRESSED',
} as const;

/** A share of published counts; where either is withheld, or nobody was counted, all of it is. */
export function protectedRate(numerator: number | null, denominator: number | null): ProtectedRate {
  if (numerator === null || !denominator) return withheld;
  return { numerator, denominator, ...percentage(numerator, denominator), suppressed: null };
}
