import { existing } from '@spine/kit';
import type { Context } from '../context.ts';
import { centreYear } from '../loaders/CaseCount.ts';
import { outcomeTermsOf, spineTangoCode } from '../models/ClinicalRegistry.ts';
import {
  type BenchmarkFigures,
  benchmarkFigures,
  isWholePoolSafe,
  sumOfCounts,
} from '../rules/benchmark.ts';
import { lastClosedYear } from '../rules/followUpWindow.ts';
import { readCentres } from './readCentres.ts';

export interface Benchmark {
  readonly year: number;
  readonly own: BenchmarkFigures;
  readonly pool: BenchmarkFigures | null;
}

/** A centre's exact figures of the last year whose follow-up windows have closed by a day, beside the pool's. */
export async function benchmarkOf(
  centreId: string,
  asOf: string,
  context: Context,
): Promise<Benchmark> {
  const year = await outcomeYear(asOf, context);
  const [own, all, read] = await Promise.all([
    ownOutcomes(centreId, year, context),
    context.loaders.groupCountsByYear.load(year),
    readCentres(centreId, context),
  ]);
  const others = all.filter((each) => !read.has(each.centreId));
  const pool = isWholePoolSafe(others) ? benchmarkFigures(sumOfCounts(all)) : null;
  return { year, own, pool };
}

/** The last operation year whose 12-month windows have all closed before a day. */
export async function outcomeYear(asOf: string, { loaders }: Context): Promise<number> {
  const registry = await existing(loaders.registryByCode, spineTangoCode);
  return lastClosedYear(outcomeTermsOf(registry).interval, asOf);
}

/** A centre's figures of one operation year, over all pathology groups. */
export async function ownOutcomes(
  centreId: string,
  year: number,
  { loaders }: Context,
): Promise<BenchmarkFigures> {
  const counts = await loaders.countsByCentreYear.load(centreYear({ centreId, year }));
  return benchmarkFigures(sumOfCounts(counts));
}
