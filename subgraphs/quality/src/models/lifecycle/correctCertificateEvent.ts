import { refuseAny, type Write, type WriteContext, type WriteResult, write } from '@spine/kit';
import type { CertificateStepKind } from '../../rules/certificateTimes.ts';
import { correctionErrors } from '../../rules/lifecycle/correctionErrors.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import type { AuditRecord } from '../Audit.ts';
import { CertificateEventModel, type CertificateEventRecord } from '../CertificateEvent.ts';
import { connection } from '../connection.ts';
import { DecisionModel, type DecisionRecord } from '../Decision.ts';
import { appendCertificateEvent } from '../register/appendCertificateEvent.ts';
import { auditsBearing } from './auditsBearing.ts';
import { certificateNamed } from './certificateNamed.ts';
import {
  type DecidingInput,
  decidingErrors,
  decisionOf,
  openAsRead,
  recordDecision,
} from './decide.ts';

export interface CorrectCertificateEventInput extends DecidingInput {
  readonly certificateNumber: string;
  /** The place of the event that is wrong. */
  readonly sequence: number;
  /** Null where nothing should have been recorded. */
  readonly meant?: CertificateEventRecord['kind'] | null | undefined;
  /** The day and the scope as they were last corrected, else as recorded, where they are absent. */
  readonly effectiveOn?: string | null | undefined;
  readonly scope?: readonly PathologyGroup[] | null | undefined;
}

/** Puts right what was recorded wrongly: the decision, and the event that corrects the wrong one. */
export function correctCertificateEvent(
  input: CorrectCertificateEventInput,
  context: WriteContext,
): Promise<WriteResult<DecisionRecord>> {
  const { certificateNumber } = input;
  return write(connection, 'correctCertificateEvent', input, context, async (within) => {
    const certificate = await certificateNamed(input, within);
    const { centreId, revision, grantedOn } = certificate;
    await openAsRead(centreId, input, within);
    const events = await eventsOf(certificateNumber, within);
    const correction = correctionOf(input, events);
    const bearing = await auditsBearing({ certificateNumber }, centreId, within);
    const audited = await auditedFor(input, events, bearing, within);
    refuseAny([
      ...correctionErrors(correction, events, { grantedOn, audited }),
      ...(await decidingErrors(input, centreId, bearing, within)),
    ]);
    const { scope } = correction;
    const decided = { centreId, kind: 'CORRECT', scope, certificateNumber } as const;
    const decision = decisionOf(decided, input, within);
    const event = { ...correction, kind: 'CORRECTED', certificateNumber } as const;
    await appendCertificateEvent(
      within,
      { ...event, initiatedBy: 'BODY', decisionId: decision._id },
      revision,
    );
    return recordDecision(decision, within);
  });
}

function eventsOf(
  certificateNumber: string,
  { session }: Write,
): Promise<CertificateEventRecord[]> {
  return CertificateEventModel.find({ certificateNumber })
    .sort({ sequence: 1 })
    .session(session)
    .lean()
    .exec();
}

/** The groups of the audit that the decision of the wrong event names. */
async function auditedFor(
  { sequence }: CorrectCertificateEventInput,
  events: readonly CertificateEventRecord[],
  bearing: readonly AuditRecord[],
  { session }: Write,
): Promise<readonly PathologyGroup[]> {
  const wrong = events.find((each) => each.sequence === sequence);
  if (!wrong) return [];
  const decision = await DecisionModel.findById(wrong.decisionId).session(session).lean().exec();
  return bearing.find(({ _id }) => _id === decision?.auditId)?.scope ?? [];
}

/** What is not said stays as it was last corrected, else as it was recorded. */
function correctionOf(
  { sequence, meant, effectiveOn, scope }: CorrectCertificateEventInput,
  events: readonly CertificateEventRecord[],
) {
  const known = events.findLast((each) => [each.sequence, each.corrects].includes(sequence));
  return {
    corrects: sequence,
    // Whether it is a step, and no other correction, is asked with the other rules.
    meant: (meant ?? null) as CertificateStepKind | null,
    effectiveOn: effectiveOn ?? known?.effectiveOn ?? '',
    scope: [...(scope ?? known?.scope ?? [])],
  };
}
