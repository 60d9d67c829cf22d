import type { Money } from '@spine/kit';
import type { ProgramRecord } from '../../models/Program.ts';

type Facts = Pick<
  ProgramRecord,
  '_id' | 'name' | 'kind' | 'organizationId' | 'description' | 'provenance'
> &
  Partial<ProgramRecord>;

/** A program of which the sources say so much and no more. */
export function program(facts: Facts): ProgramRecord {
  return {
    audience: [],
    outcomes: [],
    features: [],
    accreditations: [],
    fees: [],
    cohortStartMonths: [],
    moduleSets: [],
    figures: [],
    milestones: [],
    ...facts,
  };
}

/** Whole units of a currency with two decimals. */
export function money(units: number, currency: 'CHF' | 'EUR'): Money {
  return { minorUnits: units * 100, currency };
}
