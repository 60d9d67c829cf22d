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
  /** How much of the threshold the figure lacks: 0 when met, null when nothing was measured. */
  readonly missing: number | null;
  /** What the figure is counted from; null where auditors judge it. */
  readonly source: ReadinessSource | null;
  readonly reason: ReadinessReason;
  readonly explanation: string;
}

/** Data that a figure is counted from. `year` is null for what holds on the day. */
export interface ReadinessSource {
  readonly subgraph: 'quality' | 'education' | 'grants';
  readonly data: string;
  readonly year: number | null;
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
    const source = registry('operated cases', figures.casesYear);
    return minimumVolumes.map(({ pathologyGroup, casesPerYear }) => ({
      ...lineOf(criterion, { value: figures.cases(pathologyGroup), what, source }, casesPerYear),
      pathologyGroup,
    }));
  });
}

interface Figure {
  readonly value: number | null;
  readonly what: string;
  readonly source: ReadinessSource;
}

function registry(what: string, year: number): ReadinessSource {
  return { subgraph: 'quality', data: `Spine Tango, ${what} of the year`, year };
}

const diplomas: ReadinessSource = {
  subgraph: 'education',
  data: 'Diplomas of the centre’s surgeons',
  year: null,
};
const grants: ReadinessSource = { subgraph: 'grants', data: 'Awards of the centre', year: null };

function figureOf(
  metric: Exclude<CriterionMetric, 'CASES_PER_YEAR'> | null | undefined,
  figures: CentreFigures,
): Figure | null {
  switch (metric) {
    case 'FOLLOW_UP_RATE_12_MONTHS': {
      const what = `Share of the eligible cases of ${figures.followUpYear} with a 12-month COMI`;
      const source = registry('12-month follow-ups of the operations', figures.followUpYear);
      return { value: figures.followUpRate, what, source };
    }
    case 'SURGEONS_WITH_VALID_DIPLOMA':
      return {
        value: figures.surgeonsWithDiploma,
        what: 'Surgeons with a valid diploma',
        source: diplomas,
      };
    case 'RUNNING_GRANTS':
      return { value: figures.runningGrants, what: 'Running grants', source: grants };
    default:
      return null;
  }
}

function lineOf<C>(
  criterion: C,
  figure: Figure | null,
  threshold: number | null,
): ReadinessLine<C> {
  const line = {
    ...{ criterion, pathologyGroup: null, figure: null, threshold, met: null },
    ...{ missing: null, source: figure?.source ?? null },
  };
  if (figure === null || threshold === null)
    return { ...line, reason: 'JUDGED_ON_SITE', explanation: 'Auditors judge it on site.' };
  const { value, what } = figure;
  if (value === null) return { ...line, reason: 'NO_DATA', explanation: `${what}: no figure yet.` };
  const missing = rounded(Math.max(0, threshold - value), 6);
  const explanation = `${what}: ${rounded(value, 3)}; ${threshold} asked.`;
  const met = value >= threshold;
  return { ...line, figure: value, met, missing, reason: 'MEASURED', explanation };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
