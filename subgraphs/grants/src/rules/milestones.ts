import { addDays, addMonths } from '@spine/kit/days';

/** What an award waits for, in this order. */
export type AwardMilestoneKind = 'AGREEMENT' | 'INTERIM_REPORT' | 'FINAL_REPORT';

export interface Milestone<Kind extends string = string> {
  readonly kind: Kind;
  /** Absent where no day is set. */
  readonly dueOn?: string | null;
  readonly receivedOn?: string | null;
  readonly acceptedOn?: string | null;
}

interface Terminable {
  /** Absent unless the award was ended early. */
  readonly terminatedOn?: string | null;
}

interface AwardedMilestones<M extends Milestone> extends Terminable {
  /** In the order they are due. */
  readonly milestones: readonly M[];
}

export type MilestoneStatus = 'UPCOMING' | 'OVERDUE' | 'RECEIVED' | 'ACCEPTED';

/** A share of an award that is paid when a milestone is accepted. */
export interface PaymentStep {
  readonly milestone: AwardMilestoneKind;
  readonly percent: number;
  readonly monthsAfterAgreement: number;
}

export interface AwardPlan {
  readonly awardDate: string;
  /** Absent while it is not signed. */
  readonly agreedOn?: string | null;
  readonly payments: readonly PaymentStep[];
  /** The last day of an observership, and within how many days it is reported on. */
  readonly visitUntil?: string | null;
  readonly reportWithinDays?: number | null;
}

/** An agreement is due so many days after the award. */
const daysToAgree = 60;

/**
 * What is due for an award and when: the agreement, then a report for each further payment, counted in months
 * from the agreement (from the day it is due, while there is none), or for an observership the report on the visit.
 */
export function milestonesDue(
  plan: AwardPlan,
): readonly Required<Pick<Milestone<AwardMilestoneKind>, 'kind' | 'dueOn'>>[] {
  const agreementDue = addDays(plan.awardDate, daysToAgree);
  const reports = plan.payments.filter(({ milestone }) => milestone !== 'AGREEMENT');
  return [
    { kind: 'AGREEMENT', dueOn: agreementDue },
    ...reports.map(({ milestone, monthsAfterAgreement }) => ({
      kind: milestone,
      dueOn: addMonths(plan.agreedOn ?? agreementDue, monthsAfterAgreement),
    })),
    ...(plan.visitUntil && plan.reportWithinDays
      ? [{ kind: 'FINAL_REPORT' as const, dueOn: addDays(plan.visitUntil, plan.reportWithinDays) }]
      : []),
  ];
}

/** The status on a day; a milestone is overdue from the day after it was due. */
export function milestoneStatus(
  { dueOn, receivedOn, acceptedOn }: Milestone,
  day: string,
): MilestoneStatus {
  if (acceptedOn && acceptedOn <= day) return 'ACCEPTED';
  if (receivedOn && receivedOn <= day) return 'RECEIVED';
  return dueOn && dueOn < day ? 'OVERDUE' : 'UPCOMING';
}

/** Whether an award was ended early by a day. */
export function isTerminated({ terminatedOn }: Terminable, day: string): boolean {
  return Boolean(terminatedOn && terminatedOn <= day);
}

/** The first milestone that has not been received by a day; null when none is left, and once the award is ended. */
export function nextMilestone<M extends Milestone>(
  award: AwardedMilestones<M>,
  day: string,
): M | null {
  if (isTerminated(award, day)) return null;
  return award.milestones.find(({ receivedOn }) => !receivedOn || receivedOn > day) ?? null;
}
