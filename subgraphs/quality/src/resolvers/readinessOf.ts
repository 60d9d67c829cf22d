import { lasts, yearOf } from '@spine/kit/days';
import type { Context } from '../context.ts';
import { centreYear } from '../loaders/CaseCount.ts';
import type { CriterionRecord, SchemeVersionRecord } from '../models/SchemeVersion.ts';
import { type CentreFigures, type ReadinessLine, readinessLines } from '../rules/readiness.ts';
import type { CentreReference, SurgeonTerm } from '../rules/references.ts';
import { outcomeYear, ownOutcomes } from './benchmarkOf.ts';

export interface Readiness {
  readonly asOf: string;
  readonly version: SchemeVersionRecord;
  readonly lines: ReadinessLine<CriterionRecord>[];
}

/**
 * How far a centre meets the version of a scheme in force on a day, from what all subgraphs know of it;
 * null for an unknown scheme and before its first version.
 */
export async function readinessOf(
  centre: CentreReference,
  schemeCode: string,
  asOf: string,
  context: Context,
): Promise<Readiness | null> {
  const versions = await context.loaders.versionsByScheme.load(schemeCode);
  const version = versions.find(({ inForceFrom }) => inForceFrom <= asOf);
  if (!version) return null;
  return { asOf, version, lines: readinessLines(version, await figuresOf(centre, asOf, context)) };
}

async function figuresOf(
  { id, surgeonTerms, awardPeriods }: CentreReference,
  asOf: string,
  context: Context,
): Promise<CentreFigures> {
  if (!surgeonTerms || !awardPeriods)
    throw new Error('Readiness needs a centre’s surgeons and grants.');
  const casesYear = yearOf(asOf) - 1;
  const followUpYear = await outcomeYear(asOf, context);
  const [counts, { followUp }] = await Promise.all([
    context.loaders.countsByCentreYear.load(centreYear({ centreId: id, year: casesYear })),
    ownOutcomes(id, followUpYear, context),
  ]);
  return {
    cases: (group) => counts.find(({ pathologyGroup }) => pathologyGroup === group)?.cases ?? 0,
    casesYear,
    followUpRate: followUp.rate,
    followUpYear,
    surgeonsWithDiploma: holdersOn(asOf, surgeonTerms).size,
    runningGrants: awardPeriods.filter((period) => lasts(period, asOf)).length,
  };
}

/** The surgeons who were there on a day and held a valid diploma on it, each once. */
function holdersOn(day: string, terms: readonly SurgeonTerm[]): Set<string> {
  const there = terms.filter((term) => lasts(term, day)).map(({ surgeon }) => surgeon);
  const holders = there.filter(({ credentialPeriods }) =>
    credentialPeriods.some((period) => lasts(period, day)),
  );
  return new Set(holders.map(({ id }) => id));
}
