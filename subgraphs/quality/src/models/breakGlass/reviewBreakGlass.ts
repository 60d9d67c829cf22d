import {
  claim,
  refuse,
  refuseAny,
  UnauthorizedFieldError,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { reviewErrors } from '../../rules/breakGlass/breakGlassErrors.ts';
import { connection } from '../connection.ts';
import { appendToLog } from '../log/appendToLog.ts';
import {
  BreakGlassGrantModel,
  type BreakGlassGrantRecord,
  type verdicts,
} from './BreakGlassGrant.ts';

export interface ReviewBreakGlassInput extends WriteInput {
  readonly grantId: string;
  /** The grant's version as the reviewer read it. */
  readonly expectedVersion: number;
  readonly verdict: (typeof verdicts)[number];
  readonly note: string;
}

/** Says of a grant whether it was justified, by somebody else than its holder, once; in the log too. */
export function reviewBreakGlass(
  input: ReviewBreakGlassInput,
  context: WriteContext,
): Promise<WriteResult<BreakGlassGrantRecord>> {
  return write(connection, 'reviewBreakGlass', input, context, async (within) => {
    const { grantId, expectedVersion, verdict, note } = input;
    const { session, viewer, now } = within;
    const grant = await BreakGlassGrantModel.findById(grantId).session(session).lean().exec();
    if (!grant) return refuse('grantId', 'NOT_FOUND', `There is no grant ${grantId}.`);
    const { subject } = viewer;
    const personId = claim(viewer, 'person_id');
    if (personId === null) throw new UnauthorizedFieldError('Mutation.reviewBreakGlass');
    refuseAny(reviewErrors(grant, { subject, personId }, note));
    const review = { verdict, note: note.trim(), reviewedAt: now, personId, subject };
    const changes = { isReviewed: true, review };
    const reviewed = await within.update(
      BreakGlassGrantModel,
      grantId,
      expectedVersion,
      changes,
      'grantId',
    );
    const logged = { id: grantId, recordedAt: now, content: review };
    await appendToLog([{ kind: 'BREAK_GLASS_REVIEW', ...logged }], session);
    return reviewed;
  });
}
