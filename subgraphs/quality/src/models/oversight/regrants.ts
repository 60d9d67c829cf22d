import { groupedBy } from '@spine/kit';
import { certifies } from '../../rules/correctedSteps.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { CertificateEventModel, type CertificateEventRecord } from '../CertificateEvent.ts';
import { DecisionModel, type DecisionRecord } from '../Decision.ts';

/** That a correction says anew what was granted, and the audit that the grant named. */
export interface Regrant {
  readonly audit: AuditRecord | null;
}

/**
 * The event that a decision corrects, where the correction says that it gave a certificate or widened one; null for
 * any other decision.
 *
 * @param events of the decision's certificate
 */
export function regranted(
  { _id, kind }: DecisionRecord,
  events: readonly CertificateEventRecord[],
): CertificateEventRecord | null {
  if (kind !== 'CORRECT') return null;
  const correction = events.find(({ decisionId }) => decisionId === _id);
  if (!correction || !certifies(correction.meant)) return null;
  return events.find(({ sequence }) => sequence === correction.corrects) ?? null;
}

/** The regrants among some decisions, by the decision. */
export async function regrantsOf(
  decisions: readonly DecisionRecord[],
): Promise<ReadonlyMap<string, Regrant>> {
  const corrections = decisions.filter(({ kind }) => kind === 'CORRECT');
  if (corrections.length === 0) return new Map();
  const numbers = corrections.flatMap(({ certificateNumber }) => certificateNumber ?? []);
  const events = await CertificateEventModel.find({ certificateNumber: { $in: numbers } })
    .lean()
    .exec();
  const ofCertificate = groupedBy(events, (each) => each.certificateNumber);
  const wrong = corrections.flatMap((correction) => {
    const event = regranted(
      correction,
      ofCertificate.get(correction.certificateNumber ?? '') ?? [],
    );
    return event ? [{ correctionId: correction._id, decisionId: event.decisionId }] : [];
  });
  const auditOf = await auditsOf(wrong.map(({ decisionId }) => decisionId));
  return new Map(
    wrong.map(({ correctionId, decisionId }) => [
      correctionId,
      { audit: auditOf.get(decisionId) ?? null },
    ]),
  );
}

/** The audits that decisions name, by the decision. */
async function auditsOf(decisionIds: readonly string[]): Promise<ReadonlyMap<string, AuditRecord>> {
  const decisions = await DecisionModel.find({ _id: { $in: decisionIds } })
    .lean()
    .exec();
  const auditIds = decisions.flatMap(({ auditId }) => auditId ?? []);
  const audits = await AuditModel.find({ _id: { $in: auditIds } })
    .lean()
    .exec();
  const byId = new Map(audits.map((audit) => [audit._id, audit]));
  return new Map(
    decisions.flatMap(({ _id, auditId }) => {
      const audit = byId.get(auditId ?? '');
      return audit ? [[_id, audit] as const] : [];
    }),
  );
}
