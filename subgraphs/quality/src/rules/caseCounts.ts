import { comiStepsPerPoint } from './comi.ts';
import { closingDay, type FollowUpWindow, isInWindow } from './followUpWindow.ts';

/** What the registry says about outcomes: the 12-month interval and from which change a patient is improved or worse. */
export interface OutcomeTerms {
  readonly interval: FollowUpWindow & { readonly code: string };
  /** COMI points, positive. */
  readonly improvedBy: number;
  readonly worseBy: number;
}

interface Form {
  readonly completedOn: string;
  readonly comi?: { readonly score?: number | null } | null;
}

/** As much of a case as the counts follow from. */
export interface CountedCase {
  readonly operatedOn: string;
  readonly baseline?: Form | null;
  readonly followUps: readonly { readonly interval: string; readonly form: Form }[];
  readonly adverseEvents: readonly { readonly reportedBy: 'SURGEON' | 'PATIENT' }[];
  readonly diedOn?: string | null;
  readonly reoperatedOn?: string | null;
}

/** Whole numbers that add up: those of a set of cases are the sums of those of its cases. */
export interface CaseCounts extends BandCounts {
  cases: number;
  /** With a baseline COMI, alive and not re-operated when the 12-month window closes. */
  eligible: number;
  /** Of those that are not eligible each counts once, by the first reason that holds: no baseline COMI. */
  withoutBaseline: number;
  /** Died before the window closed. */
  died: number;
  /** Operated again before it closed. */
  reoperated: number;
  /** Eligible with a valid COMI in the window. */
  followedUp: number;
  /** Their changes of COMI summed, in twentieths of a point: exact in whatever order they are added. */
  comiChangeTwentieths: number;
  improved: number;
  worse: number;
  /** With a complication that the surgeon reported. */
  surgeonComplications: number;
  /** With any form of the patient after the operation. */
  patientAnswered: number;
  /** Of these, with a complication that the patient reported. */
  patientComplications: number;
}

/** How many of the followed-up cases had a COMI within each band before the operation, and after 12 months. */
export type BandCounts = Record<`comi${'Before' | 'After'}${0 | 1 | 2 | 3 | 4}`, number>;

/** A band of COMI, in points. */
export const comiBandWidth = 2;
/** The number of a COMI's band: below 2, 4, 6, 8, and the rest, 10 included. */
const bandOf = (score: number) =>
  Math.min(4, Math.floor(score / comiBandWidth)) as 0 | 1 | 2 | 3 | 4;

const bandsBefore = [
  'comiBefore0',
  'comiBefore1',
  'comiBefore2',
  'comiBefore3',
  'comiBefore4',
] as const;
const bandsAfter = ['comiAfter0', 'comiAfter1', 'comiAfter2', 'comiAfter3', 'comiAfter4'] as const;

const noBands: Readonly<BandCounts> = {
  ...{ comiBefore0: 0, comiBefore1: 0, comiBefore2: 0, comiBefore3: 0, comiBefore4: 0 },
  ...{ comiAfter0: 0, comiAfter1: 0, comiAfter2: 0, comiAfter3: 0, comiAfter4: 0 },
};

export const noCases: Readonly<CaseCounts> = {
  cases: 0,
  eligible: 0,
  withoutBaseline: 0,
  died: 0,
  reoperated: 0,
  followedUp: 0,
  comiChangeTwentieths: 0,
  improved: 0,
  worse: 0,
  surgeonComplications: 0,
  patientAnswered: 0,
  patientComplications: 0,
  ...noBands,
};

/** The names of all counts. */
export const countNames = Object.keys(noCases) as readonly (keyof CaseCounts)[];

/** What one case adds to the counts of its centre, year and group. */
export function countsOf(registered: CountedCase, terms: OutcomeTerms): CaseCounts {
  const counts = { ...noCases };
  countCase(counts, registered, terms);
  return counts;
}

/** Adds one case to counts, in place: of a million cases each would otherwise leave an object behind. */
export function countCase(counts: CaseCounts, registered: CountedCase, terms: OutcomeTerms): void {
  const answered = registered.followUps.length > 0;
  counts.cases += 1;
  if (isReported(registered, 'SURGEON')) counts.surgeonComplications += 1;
  if (answered) counts.patientAnswered += 1;
  if (answered && isReported(registered, 'PATIENT')) counts.patientComplications += 1;
  countOutcome(counts, registered, terms);
}

function isReported({ adverseEvents }: CountedCase, by: 'SURGEON' | 'PATIENT'): boolean {
  return adverseEvents.some(({ reportedBy }) => reportedBy === by);
}

function countOutcome(counts: CaseCounts, registered: CountedCase, terms: OutcomeTerms): void {
  const before = registered.baseline?.comi?.score ?? null;
  if (before === null) {
    counts.withoutBaseline += 1;
    return;
  }
  const lost = lossOf(registered, terms.interval);
  if (lost) {
    counts[lost] += 1;
    return;
  }
  counts.eligible += 1;
  const after = comiInWindow(registered, terms.interval);
  if (after === null) return;
  // Never a negative zero, which would be kept as a fraction.
  const twentieths = Math.round((after - before) * comiStepsPerPoint) | 0;
  counts.followedUp += 1;
  counts.comiChangeTwentieths += twentieths;
  if (twentieths <= -terms.improvedBy * comiStepsPerPoint) counts.improved += 1;
  if (twentieths >= terms.worseBy * comiStepsPerPoint) counts.worse += 1;
  counts[bandsBefore[bandOf(before)]] += 1;
  counts[bandsAfter[bandOf(after)]] += 1;
}

/** What keeps a patient from being asked at the end of the window: the first that holds, so that each counts once. */
function lossOf(
  { operatedOn, diedOn, reoperatedOn }: CountedCase,
  window: FollowUpWindow,
): 'died' | 'reoperated' | null {
  if (!diedOn && !reoperatedOn) return null;
  const closes = closingDay(window, operatedOn);
  if (diedOn && diedOn <= closes) return 'died';
  return reoperatedOn && reoperatedOn <= closes ? 'reoperated' : null;
}

function comiInWindow(
  { operatedOn, followUps }: CountedCase,
  window: OutcomeTerms['interval'],
): number | null {
  const valid = followUps.find(
    ({ interval, form }) =>
      interval === window.code &&
      typeof form.comi?.score === 'number' &&
      isInWindow(window, operatedOn, form.completedOn),
  );
  return valid?.form.comi?.score ?? null;
}
