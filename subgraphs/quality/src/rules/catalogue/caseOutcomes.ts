import { daysBetween } from '@spine/kit/days';
import { comiStepsPerPoint } from '../comi.ts';
import type { FollowUpWindow } from '../followUpWindow.ts';
import type { MeasureCode, PopulationCode } from './populations.ts';

/** By what outcomes are judged, and up to which day anything counts. */
export interface ReleaseTerms {
  readonly cutOff: string;
  readonly windows: Readonly<Record<3 | 12 | 24, FollowUpWindow & { readonly code: string }>>;
  /** Points of COMI and ODI, positive. */
  readonly improvedBy: number;
  readonly worseBy: number;
  readonly odiImprovedBy: number;
}

interface Form {
  readonly completedOn: string;
  readonly comi?: { readonly score?: number | null } | null;
  readonly odi?: { readonly score?: number | null } | null;
}

/** As much of a case as its outcomes follow from. */
export interface OutcomeFields {
  readonly mainPathology: string;
  readonly operatedOn: string;
  readonly stages: readonly { readonly measures: readonly string[] }[];
  readonly lengthOfStayDays: number;
  readonly adverseEvents: readonly {
    readonly code: string;
    readonly reportedBy: 'SURGEON' | 'PATIENT';
    readonly occurredOn?: string | null;
  }[];
  readonly baseline?: Form | null;
  readonly followUps: readonly { readonly interval: string; readonly form: Form }[];
  readonly diedOn?: string | null;
  readonly reoperatedOn?: string | null;
}

/** Measures of a case in a population. */
export type Measured = Readonly<Partial<Record<MeasureCode, number>>>;

/** Told of each population that a case belongs to, with what was measured there. */
export type Membership = (population: PopulationCode, measured?: Measured) => void;

/** Tells the populations of a case operated by the cut-off, by what was known then. */
export function tellPopulations(
  fields: OutcomeFields,
  terms: ReleaseTerms,
  belongs: Membership,
): void {
  belongs('CASES', { lengthOfStay: fields.lengthOfStayDays });
  tellComplications(fields, terms.cutOff, belongs);
  if (fields.mainPathology === 'FRACTURE_TRAUMA') {
    belongs('INJURED');
    if (fields.stages.some(({ measures }) => measures.some((each) => stabilising.has(each))))
      belongs('STABILISED');
  }
  for (const month of [3, 12, 24] as const) tellFollowUp(fields, month, terms, belongs);
}

const stabilising = new Set(['FUSION', 'RIGID_STABILISATION', 'PERCUTANEOUS']);

function tellComplications(fields: OutcomeFields, cutOff: string, belongs: Membership): void {
  const known = fields.adverseEvents.filter(
    ({ occurredOn }) => !occurredOn || occurredOn <= cutOff,
  );
  const surgeons = known.filter(({ reportedBy }) => reportedBy === 'SURGEON');
  if (surgeons.length > 0) belongs('SURGEON_REPORTED');
  if (surgeons.some(({ code }) => code === 'DURA_LESION')) belongs('DURA_LESION');
  if (!fields.followUps.some(({ form }) => form.completedOn <= cutOff)) return;
  belongs('PATIENT_ANSWERED');
  if (surgeons.length > 0) belongs('SURGEON_ANSWERED');
  if (surgeons.length < known.length) belongs('PATIENT_REPORTED');
}

function tellFollowUp(
  fields: OutcomeFields,
  month: 3 | 12 | 24,
  terms: ReleaseTerms,
  belongs: Membership,
): void {
  const { baseline, operatedOn, diedOn, reoperatedOn } = fields;
  const window = terms.windows[month];
  const comiBefore = baseline?.comi?.score ?? null;
  const since = (day: string) => daysBetween(operatedOn, day);
  if (comiBefore === null || since(terms.cutOff) <= window.closesAfterDays) return;
  if ([diedOn, reoperatedOn].some((day) => day && since(day) <= window.closesAfterDays)) return;
  belongs(`ELIGIBLE_${month}`, { comiBefore });
  const form = formIn(fields, window);
  if (form === null) {
    if (month === 12) belongs('UNANSWERED_12', { comiBefore });
    return;
  }
  const comiAfter = form.comi?.score ?? 0;
  const comiChange = (Math.round(comiAfter * steps) - Math.round(comiBefore * steps)) / steps;
  const measured = { comiBefore, comiAfter, comiChange };
  belongs(`FOLLOWED_${month}`, measured);
  if (month === 12) tellSuccess(baseline?.odi?.score, form, measured, terms, belongs);
}

const steps = comiStepsPerPoint;

/** The first form of the interval with a COMI within the window. */
function formIn(
  { operatedOn, followUps }: OutcomeFields,
  { code, opensAfterDays, closesAfterDays }: FollowUpWindow & { readonly code: string },
): Form | null {
  const found = followUps.find(({ interval, form }) => {
    if (interval !== code || typeof form.comi?.score !== 'number') return false;
    const days = daysBetween(operatedOn, form.completedOn);
    return opensAfterDays <= days && days <= closesAfterDays;
  });
  return found?.form ?? null;
}

function tellSuccess(
  odiBefore: number | null | undefined,
  form: Form,
  measured: { readonly comiBefore: number; readonly comiChange: number },
  terms: ReleaseTerms,
  belongs: Membership,
): void {
  const improved = measured.comiChange <= -terms.improvedBy;
  belongs(improved ? 'IMPROVED_12' : 'NOT_IMPROVED_12', { comiBefore: measured.comiBefore });
  if (measured.comiChange >= terms.worseBy) belongs('WORSE_12');
  const odiAfter = form.odi?.score ?? null;
  if (typeof odiBefore !== 'number' || odiAfter === null) return;
  belongs('BOTH_12');
  if (improved) belongs('COMI_SUCCESS_12');
  if (odiBefore - odiAfter >= terms.odiImprovedBy) belongs('ODI_SUCCESS_12');
}
