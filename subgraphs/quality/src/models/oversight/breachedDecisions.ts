import { defined, groupedBy, type ListSource } from '@spine/kit';
import { AppointmentModel } from '../Appointment.ts';
import { AuditModel } from '../Audit.ts';
import { DecisionModel, type DecisionRecord } from '../Decision.ts';
import { FindingModel } from '../Finding.ts';
import { breachesOf } from './breachesOf.ts';
import { regrantsOf } from './regrants.ts';

/** What is looked at: at some centres, or at all, on some days. */
export interface Overseen {
  /** Null for all centres. */
  readonly centreIds: readonly string[] | null;
  /** Both ends included. */
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}

/** The filter of records at the centres and of the days that are looked at. */
export function overseenFilter({ centreIds, from, until }: Overseen, day: string): object {
  return {
    ...(centreIds && { centreId: { $in: centreIds } }),
    // The earliest day: the index of days is used, whether or not one was asked for.
    [day]: defined({ $gte: from ?? '0000-01-01', $lte: until }),
  };
}

/** Decisions that break a rule, by the day they were made. */
export function breachedDecisions(overseen: Overseen): ListSource<DecisionRecord> {
  return {
    list: 'breachedDecisions',
    filter: overseen,
    sort: { decidedOn: 1, _id: 1 },
    records: async () => {
      const decisions = await DecisionModel.find(overseenFilter(overseen, 'decidedOn'))
        .lean()
        .exec();
      return breached(decisions);
    },
  };
}

async function breached(decisions: readonly DecisionRecord[]): Promise<DecisionRecord[]> {
  const auditIds = decisions.flatMap(({ auditId }) => auditId ?? []);
  const centreIds = [...new Set(decisions.map(({ centreId }) => centreId))];
  const [audits, regrants, findings, appointments] = await Promise.all([
    AuditModel.find({ _id: { $in: auditIds } })
      .lean()
      .exec(),
    regrantsOf(decisions),
    FindingModel.find({ centreId: { $in: centreIds }, grade: 'MAJOR' })
      .lean()
      .exec(),
    AppointmentModel.find({}).hint({ _id: 1 }).lean().exec(),
  ]);
  const byId = new Map(audits.map((audit) => [audit._id, audit]));
  const majors = groupedBy(findings, ({ centreId }) => centreId);
  return decisions.filter((decision) => {
    const audit = byId.get(decision.auditId ?? '') ?? null;
    const regrant = regrants.get(decision._id) ?? null;
    const own = majors.get(decision.centreId) ?? [];
    return breachesOf(decision, { audit, regrant, findings: own, appointments }).length > 0;
  });
}
