import type { PathologyGroup } from './pathologyGroup.ts';

export const criterionMetrics = [
  'CASES_PER_YEAR',
  'FOLLOW_UP_RATE_12_MONTHS',
  'SURGEONS_WITH_VALID_DIPLOMA',
  'RUNNING_GRANTS',
] as const;

export type CriterionMetric = (typeof criterionMetrics)[number];

interface Criterion {
  readonly metric?: CriterionMetric | null;
  readonly threshold?: number | null;
}

/** A version of a scheme, as far as it can be measured. */
export interface MeasurableVersion<C extends Criterion> {
  readonly criteria: readonly C[];
  readonly minimumVolumes: readonly {
    readonly pathologyGroup: PathologyGroup;
    readonly casesPerYear: number;
  }[];
}

/** What the graph knows about a centre on a day. */
export interface CentreFigures {
  /** Operated cases of a group in the last completed calendar year. */
  readonly cases: (group: PathologyGroup) => number;
  readonly casesYear: number;
  /** Null when nobody was due. */
  readonly followUpRate: number | null;
  readonly followUpYear: number;
  readonly surgeonsWithDiploma: number;
  readonly runningGrants: number;
}

export type ReadinessReason = 'MEASURED' | 'NO_DATA' | 'JUDGED_ON_SITE';

export interface ReadinessLine<C> {
  readonly criterion: C;
  readonly pathologyGroup: PathologyGroup | null;
  readonly figure: number | null;
  readonly threshold: number | null;
  readonly met: boolean | null;
  readonly reason: ReadinessReason;
  readonly explanation: string;
}

/** Criterion by criterion: what was measured, what was asked, and whether that is enough. */
export function readinessLines<C extends Criterion>(
  { criteria, minimumVolumes }: MeasurableVersion<C>,
  figures: CentreFigures,
): ReadinessLine<C>[] {
  return criteria.flatMap((criterion) => {
    if (criterion.metric !== 'CASES_PER_YEAR')
      return [lineOf(criterion, figureOf(criterion.metric, figures), criterion.threshold ?? null)];
    const what = `Cases operated in ${figures.casesYear}`;
    return minimumVolumes.map(({ pathologyGroup, casesPerYear }) => ({
      ...lineOf(criterion, { value: figures.cases(pathologyGroup), what }, casesPerYear),
      pathologyGroup,
    }));
  });
}

interface Figure {
  readonly value: number | null;
  readonly what: string;
}

function figureOf(
  metric: Exclude<CriterionMetric, 'CASES_PER_YEAR'> | null | undefined,
  figures: CentreFigures,
): Figure | null {
  switch (metric) {
    case 'FOLLOW_UP_RATE_12_MONTHS': {
      const what = `Share of the eligible cases of ${figures.followUpYear} with a 12-month COMI`;
      return { value: figures.followUpRate, what };
    }
    case 'SURGEONS_WITH_VALID_DIPLOMA':
      return { value: figures.surgeonsWithDiploma, what: 'Surgeons with a valid diploma' };
    case 'RUNNING_GRANTS':
      return { value: figures.runningGrants, what: 'Running grants' };
    default:
      return null;
  }
}

function lineOf<C>(
  criterion: C,
  figure: Figure | null,
  threshold: number | null,
): ReadinessLine<C> {
  const line = { criterion, pathologyGroup: null, figure: null, threshold, met: null };
  if (figure === null || threshold === null)
    return { ...line, reason: 'JUDGED_ON_SITE', explanation: 'Auditors judge it on site.' };
  const { value, what } = figure;
  if (value === null) return { ...line, reason: 'NO_DATA', explanation: `${what}: no figure yet.` };
  const rounded = Math.round(value * 1_000) / 1_000;
  const explanation = `${what}: ${rounded}; ${threshold} asked.`;
  return { ...line, figure: value, met: value >= threshold, reason: 'MEASURED', explanation };
}
