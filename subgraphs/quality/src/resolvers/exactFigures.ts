import { BadArgumentError, existing, readNumber } from '@spine/kit';
import { yearOf } from '@spine/kit/days';
import type { Context } from '../context.ts';
import { outcomeTermsOf, spineTangoCode } from '../models/ClinicalRegistry.ts';
import {
  type BenchmarkFigures,
  benchmarkFigures,
  isPoolSafe,
  type OutcomeFigures,
  outcomeFigures,
  sumOfCounts,
} from '../rules/benchmark.ts';
import type { CaseCounts } from '../rules/caseCounts.ts';
import { lastClosedYear } from '../rules/followUpWindow.ts';
import { type PathologyGroup, pathologyGroups } from '../rules/pathologyGroup.ts';
import { firstYear } from './firstYear.ts';
import { readCentres } from './readCentres.ts';

/** The figures of cases of one year and group. */
export interface ExactFigures
  extends Pick<
    BenchmarkFigures,
    'cases' | 'surgeonReportedComplications' | 'patientReportedComplications'
  > {
  /** Null while a 12-month window of the year is open. */
  readonly outcomes: OutcomeFigures | null;
}

export interface YearFigures {
  readonly year: number;
  readonly pathologyGroup: PathologyGroup | null;
  readonly own: ExactFigures;
  readonly pool: ExactFigures | null;
}

/** The years that are asked for. */
interface AskedYears {
  readonly from?: number | null | undefined;
  readonly until?: number | null | undefined;
}

const mostYears = 10;
const presetYears = 5;

/** A centre's exact figures by year, latest first, and group, beside those of all centres. */
export async function exactFigures(
  centreId: string,
  asked: AskedYears,
  context: Context,
): Promise<readonly YearFigures[]> {
  const years = readYears(asked, yearOf(context.today));
  const [registry, read, ...counts] = await Promise.all([
    existing(context.loaders.registryByCode, spineTangoCode),
    readCentres(centreId, context),
    ...years.map((year) => context.loaders.groupCountsByYear.load(year)),
  ]);
  const closed = lastClosedYear(outcomeTermsOf(registry).interval, context.today);
  return years.flatMap((year, index) =>
    [...pathologyGroups, null].map((pathologyGroup) => {
      const all = (counts[index] ?? []).filter(
        (each) => (each.pathologyGroup ?? null) === pathologyGroup,
      );
      const own = sumOfCounts(all.filter((each) => each.centreId === centreId));
      const others = all.filter((each) => !read.has(each.centreId));
      // Of a year that is not over for all patients the pool changes with every form of another centre.
      const isShown = year <= closed && isPoolSafe(others);
      const figures = (of: CaseCounts) => figuresOf(of, year <= closed);
      return {
        year,
        pathologyGroup,
        own: figures(own),
        pool: isShown ? figures(sumOfCounts(all)) : null,
      };
    }),
  );
}

function figuresOf(counts: CaseCounts, isClosed: boolean): ExactFigures {
  const figures = benchmarkFigures(counts);
  return {
    cases: figures.cases,
    surgeonReportedComplications: figures.surgeonReportedComplications,
    patientReportedComplications: figures.patientReportedComplications,
    outcomes: isClosed ? outcomeFigures(counts) : null,
  };
}

/** @throws BadArgumentError for years that nothing is registered of, and for too many */
function readYears({ from, until }: AskedYears, thisYear: number): number[] {
  const last = readNumber(until ?? thisYear, 'until', firstYear, thisYear);
  const first = readNumber(
    from ?? Math.max(firstYear, last - presetYears + 1),
    'from',
    firstYear,
    last,
  );
  const length = last - first + 1;
  if (length > mostYears)
    throw new BadArgumentError('from', `expected at most ${mostYears} years.`);
  return Array.from({ length }, (_, i) => last - i);
}
