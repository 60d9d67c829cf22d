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
  const { adverseEvents, followUps } = registered;
  const answered = followUps.length > 0;
  const reported = (by: 'SURGEON' | 'PATIENT') =>
    adverseEvents.some(({ reportedBy }) => reportedBy === by);
  return {
    ...outcomeOf(registered, terms),
    cases: 1,
    surgeonComplications: Number(reported('SURGEON')),
    patientAnswered: Number(answered),
    patientComplications: Number(answered && reported('PATIENT')),
  };
}

type Outcome = Omit<
  CaseCounts,
  'cases' | 'surgeonComplications' | 'patientAnswered' | 'patientComplications'
>;

function outcomeOf(registered: CountedCase, terms: OutcomeTerms): Outcome {
  const before = registered.baseline?.comi?.score ?? null;
  if (before === null) return { ...noCases, withoutBaseline: 1 };
  const lost = lossOf(registered, terms.interval);
  if (lost) return { ...noCases, [lost]: 1 };
  const after = comiInWindow(registered, terms.interval);
  if (after === null) return { ...noCases, eligible: 1 };
  // Never a negative zero, which would be kept as a fraction.
  const twentieths = Math.round((after - before) * comiStepsPerPoint) | 0;
  return {
    ...noCases,
    eligible: 1,
    followedUp: 1,
    comiChangeTwentieths: twentieths,
    improved: Number(twentieths <= -terms.improvedBy * comiStepsPerPoint),
    worse: Number(twentieths >= terms.worseBy * comiStepsPerPoint),
    [`comiBefore${bandOf(before)}`]: 1,
    [`comiAfter${bandOf(after)}`]: 1,
  };
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
  { code, ...window }: OutcomeTerms['interval'],
): number | null {
  const valid = followUps.find(
    ({ interval, form }) =>
      interval === code &&
      typeof form.comi?.score === 'number' &&
      isInWindow(window, operatedOn, form.completedOn),
  );
  return valid?.form.comi?.score ?? null;
}
