import { addDays } from '@spine/kit/days';
import { type Random, randomStream, syntheticProvenance } from '@spine/synthetic';
import type { ApplicationRecord } from '../../models/Application.ts';
import type { AwardRecord, MilestoneRecord } from '../../models/Award.ts';
import type { DecisionRecord } from '../../models/Decision.ts';
import type { AwardMilestoneKind, GrantCriteriaRecord } from '../../models/GrantCriteria.ts';
import type { TrancheRecord } from '../../models/Tranche.ts';
import { milestonesDue } from '../../rules/milestones.ts';
import { splitAmount } from '../../rules/splitAmount.ts';
import { paymentViolations } from '../../rules/tranches.ts';
import type { SyntheticCall } from './calls.ts';
import { happened, horizon } from './horizon.ts';

/** How the work goes: reports come, they stop coming, or the grant is ended because they do. */
type Course = 'STEADY' | 'STALLED' | 'ENDED';

/** Some reports come back with questions, and some payments wait for the institution's papers. */
const chanceOfQuestions = 0.1;
const chanceOfMissingPapers = 0.06;

/** What an award is made of. */
export interface Funded {
  readonly application: ApplicationRecord;
  readonly decision: DecisionRecord;
  readonly call: SyntheticCall;
  readonly criteria: GrantCriteriaRecord;
}

/** The award of a funded application, with what has happened to it before the horizon. */
export function awardOf(
  { application, decision, call, criteria }: Funded,
  seed: number,
): AwardRecord {
  const random = randomStream(seed, `grants/award/${application._id}`);
  const awardDate = decision.decidedOn;
  const course = random.weighted<Course>([
    ['STEADY', 0.78],
    ['STALLED', 0.1],
    ['ENDED', 0.12],
  ]);
  const agreedOn = addDays(awardDate, random.integer(10, 75));
  const due = milestonesDue({
    awardDate,
    agreedOn,
    payments: criteria.payments,
    visitUntil: application.visit?.until ?? null,
    reportWithinDays: criteria.reportWithinDays ?? null,
  });
  const milestones = due.map(({ kind, dueOn }) => milestone(kind, dueOn, agreedOn, course, random));
  const missedOn = milestones.find(({ receivedOn }) => !receivedOn)?.dueOn ?? null;
  return {
    _id: `synthetic-award-${application._id.slice(-4)}`,
    applicationId: application._id,
    callId: call._id,
    funderId: call.funderId,
    recipientId: application.institutionId,
    ...(application.centreId && { centreId: application.centreId }),
    title: application.title,
    description: application.summary,
    pathologyGroup: application.pathologyGroup,
    amountAwarded: application.amountRequested,
    awardDate,
    investigatorIds: application.investigatorIds,
    milestones,
    ...(course === 'ENDED' && missedOn && happened('terminatedOn', addDays(missedOn, 90))),
    provenance: syntheticProvenance(seed),
  };
}

/** An agreement counts as accepted when it is signed; a report is read for some days, and may come late. */
function milestone(
  kind: AwardMilestoneKind,
  dueOn: string | null,
  agreedOn: string,
  course: Course,
  random: Random,
): MilestoneRecord<AwardMilestoneKind> {
  if (kind === 'AGREEMENT')
    return {
      kind,
      dueOn,
      ...happened('receivedOn', agreedOn),
      ...happened('acceptedOn', agreedOn),
    };
  if (course !== 'STEADY' || !dueOn) return { kind, dueOn };
  const receivedOn = addDays(dueOn, random.integer(-20, 12));
  return {
    kind,
    dueOn,
    ...happened('receivedOn', receivedOn),
    ...happened('acceptedOn', addDays(receivedOn, daysToRead(random))),
  };
}

function daysToRead(random: Random): number {
  return random.chance(chanceOfQuestions) ? 150 : random.integer(7, 28);
}

/** The instalments of an award, each paid some days after its milestone was accepted. */
export function tranchesOf(
  award: AwardRecord,
  { payments }: GrantCriteriaRecord,
  seed: number,
): TrancheRecord[] {
  const random = randomStream(seed, `grants/tranches/${award._id}`);
  const { minorUnits, currency } = award.amountAwarded;
  const parts = splitAmount(
    minorUnits,
    payments.map(({ percent }) => percent),
  );
  const tranches = payments.map(({ milestone, percent }, index): TrancheRecord => {
    const acceptedOn = award.milestones.find(({ kind }) => kind === milestone)?.acceptedOn;
    const waits = random.chance(chanceOfMissingPapers);
    const paidOn = acceptedOn && !waits ? addDays(acceptedOn, random.integer(3, 21)) : null;
    const end = award.terminatedOn ?? horizon;
    return {
      _id: `synthetic-tranche-${award._id.slice(-4)}-${index + 1}`,
      awardId: award._id,
      position: index + 1,
      percent,
      amount: { minorUnits: parts[index] ?? 0, currency },
      milestone,
      payeeId: award.recipientId,
      ...(paidOn && paidOn < end && { paidOn }),
      provenance: syntheticProvenance(seed),
    };
  });
  const violations = paymentViolations(award, tranches);
  if (violations.length > 0) throw new RangeError(`${award._id}: ${violations.join(', ')}`);
  return tranches;
}
