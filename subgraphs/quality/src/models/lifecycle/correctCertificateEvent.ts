import { type Write, type WriteContext, type WriteResult, write } from '@spine/kit';
import type { CertificateStepKind } from '../../rules/certificateTimes.ts';
import { correctionErrors } from '../../rules/lifecycle/correctionErrors.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import { CertificateEventModel, type CertificateEventRecord } from '../CertificateEvent.ts';
import { connection } from '../connection.ts';
import type { DecisionRecord } from '../Decision.ts';
import { appendCertificateEvent } from '../register/appendCertificateEvent.ts';
import { auditsBearing } from './auditsBearing.ts';
import { certificateOf } from './certificateOf.ts';
import {
  type DecidingInput,
  decidingErrors,
  decisionOf,
  openAsRead,
  recordDecision,
} from './decide.ts';
import { refuseAny } from './refuseAny.ts';

export interface CorrectCertificateEventInput extends DecidingInput {
  readonly certificateNumber: string;
  /** The place of the event that is wrong. */
  readonly sequence: number;
  /** Null where nothing should have been recorded. */
  readonly meant?: CertificateEventRecord['kind'] | null | undefined;
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
    const certificate = await certificateOf(input, within);
    const { centreId, revision } = certificate;
    await openAsRead(centreId, input, within);
    const events = await eventsOf(certificateNumber, within);
    const correction = correctionOf(input, events);
    const bearing = await auditsBearing({ certificateNumber }, centreId, within);
    refuseAny([
      ...correctionErrors(correction, events),
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

/** What is not said stays as it was recorded. */
function correctionOf(
  { sequence, meant, effectiveOn, scope }: CorrectCertificateEventInput,
  events: readonly CertificateEventRecord[],
) {
  const wrong = events.find((each) => each.sequence === sequence);
  return {
    corrects: sequence,
    // A correction that means another correction is none.
    meant: (meant === 'CORRECTED' ? null : (meant ?? null)) as CertificateStepKind | null,
    effectiveOn: effectiveOn ?? wrong?.effectiveOn ?? '',
    scope: [...(scope ?? wrong?.scope ?? [])],
  };
}
