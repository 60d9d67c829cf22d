import type { AwardHistory } from './awardStatus.ts';
import { type AwardMilestoneKind, isTerminated } from './milestones.ts';

interface Money {
  readonly minorUnits: number;
  readonly currency: string;
}

export interface Tranche {
  readonly amount: Money;
  /** What has to be accepted before it is paid. */
  readonly milestone: AwardMilestoneKind;
  readonly payeeId: string;
  readonly paidOn?: string | null;
}

export type TrancheStatus = 'HELD' | 'PAYABLE' | 'PAID' | 'CANCELLED';

/** The status on a day: payable once its milestone is accepted, cancelled where the award ended unpaid. */
export function trancheStatus(
  { milestone, paidOn }: Tranche,
  award: Pick<AwardHistory, 'milestones' | 'terminatedOn'>,
  day: string,
): TrancheStatus {
  if (paidOn && paidOn <= day) return 'PAID';
  if (isTerminated(award, day)) return 'CANCELLED';
  const acceptedOn = award.milestones.find(({ kind }) => kind === milestone)?.acceptedOn;
  return acceptedOn && acceptedOn <= day ? 'PAYABLE' : 'HELD';
}

/** Minor units paid until a day, that day included. */
export function disbursed(tranches: readonly Tranche[], day: string): number {
  return unitsOf(tranches.filter(({ paidOn }) => paidOn && paidOn <= day));
}

export type PaymentViolation =
  | 'TRANCHES_DIFFER_FROM_AWARD'
  | 'DISBURSED_OVER_AWARD'
  | 'OTHER_CURRENCY'
  | 'PAID_BEFORE_MILESTONE'
  | 'PAYEE_NOT_RECIPIENT'
  | 'PAYEE_IS_PERSON';

export interface PaidAward extends AwardHistory {
  readonly amountAwarded: Money;
  readonly recipientId: string;
  readonly investigatorIds: readonly string[];
}

/**
 * Which rules of payment an award and its tranches break: the tranches add up to the award, no more than the
 * award is paid, nothing before its milestone is accepted, and all of it to the receiving institution, never
 * to an investigator (AO Spine Asia Pacific, 2020).
 */
export function paymentViolations(
  award: PaidAward,
  tranches: readonly Tranche[],
): readonly PaymentViolation[] {
  const paid = tranches.filter(({ paidOn }) => paidOn);
  const acceptedOn = new Map(award.milestones.map(({ kind, acceptedOn }) => [kind, acceptedOn]));
  const isEarly = ({ milestone, paidOn }: Tranche) =>
    (paidOn ?? '') < (acceptedOn.get(milestone) ?? '9999-12-31');
  const { minorUnits, currency } = award.amountAwarded;
  const broken: Record<PaymentViolation, boolean> = {
    TRANCHES_DIFFER_FROM_AWARD: unitsOf(tranches) !== minorUnits,
    DISBURSED_OVER_AWARD: unitsOf(paid) > minorUnits,
    OTHER_CURRENCY: tranches.some(({ amount }) => amount.currency !== currency),
    PAID_BEFORE_MILESTONE: paid.some(isEarly),
    PAYEE_NOT_RECIPIENT: tranches.some(({ payeeId }) => payeeId !== award.recipientId),
    PAYEE_IS_PERSON: tranches.some(({ payeeId }) => award.investigatorIds.includes(payeeId)),
  };
  return (Object.keys(broken) as PaymentViolation[]).filter((violation) => broken[violation]);
}

function unitsOf(tranches: readonly Tranche[]): number {
  return tranches.reduce((sum, { amount }) => sum + amount.minorUnits, 0);
}
