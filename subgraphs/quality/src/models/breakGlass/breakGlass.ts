import {
  type AskedOperation,
  claim,
  refuseAny,
  UnauthorizedFieldError,
  type Write,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import {
  anotherGrantErrors,
  assignmentErrors,
  bearing,
  type Emergency,
  emergencyErrors,
} from '../../rules/breakGlass/breakGlassErrors.ts';
import { ApplicationModel } from '../Application.ts';
import { AuditModel } from '../Audit.ts';
import { AccessEntryModel } from '../access/AccessEntry.ts';
import { accessEntryOf, type Reading } from '../access/accessEntryOf.ts';
import { accessId } from '../access/accessId.ts';
import { connection } from '../connection.ts';
import { appendToLog } from '../log/appendToLog.ts';
import { BreakGlassGrantModel, type BreakGlassGrantRecord } from './BreakGlassGrant.ts';

export interface BreakGlassInput extends WriteInput, Emergency {
  readonly centreId: string;
}

/**
 * Opens a centre's file to an auditor who is not assigned, for minutes. The grant, its entry in the ledger and its
 * entry in the log are one transaction.
 *
 * @throws UnauthorizedFieldError for a centre that has no file, as if the caller were nobody who may ask
 */
export function breakGlass(
  input: BreakGlassInput,
  context: Reading,
  operation: AskedOperation,
): Promise<WriteResult<BreakGlassGrantRecord>> {
  return write(connection, 'breakGlass', input, context, async (within) => {
    // Before the centre is looked for: what is wrong with an input tells nothing of what there is.
    refuseAny(emergencyErrors(input));
    // So does what stands in the way of a person, whatever centre is named.
    refuseAny(anotherGrantErrors(await bearingGrants(within), within.now));
    await refuseWithoutFile(input, within);
    refuseAny(assignmentErrors(await isAssigned(input, within)));
    const before = await grantsBefore(within);
    const grant = await within.create(BreakGlassGrantModel, grantOf(input, before, within));
    const { centreId, _id: grantId } = grant;
    const told = { fields: [field], policies: ['breaks_glass'], reads: 1 };
    const entry = accessEntryOf({ centreId, grantId, ...told }, context, operation);
    await AccessEntryModel.create([entry], { session: within.session });
    await logGrant(grant, within);
    return grant;
  });
}

const field = 'Mutation.breakGlass';

/** The caller's grants that bear on another: of the last day, without a review, or found unjustified of late. */
function bearingGrants({ viewer, session, now }: Write): Promise<BreakGlassGrantRecord[]> {
  const { dayAgo, verdictsFrom } = bearing(now);
  const unjustified = {
    'review.verdict': 'UNJUSTIFIED' as const,
    'review.reviewedAt': { $gt: verdictsFrom },
  };
  return BreakGlassGrantModel.find({
    personId: personOf(viewer),
    $or: [{ grantedAt: { $gt: dayAgo } }, { isReviewed: false }, unjustified],
  })
    .session(session)
    .lean()
    .exec();
}

async function grantsBefore({ viewer, session }: Write): Promise<number> {
  const latest = await BreakGlassGrantModel.findOne({ personId: personOf(viewer) })
    .sort({ sequence: -1 })
    .select({ sequence: 1 })
    .session(session)
    .lean()
    .exec();
  return latest?.sequence ?? 0;
}

async function refuseWithoutFile({ centreId }: BreakGlassInput, { session }: Write): Promise<void> {
  const filed = await ApplicationModel.exists({ centreId }).session(session).exec();
  if (!filed) throw new UnauthorizedFieldError(field);
}

async function isAssigned(
  { centreId }: BreakGlassInput,
  { viewer, session }: Write,
): Promise<boolean> {
  const onTeam = { centreId, 'team.personId': personOf(viewer) };
  return (await AuditModel.exists(onTeam).session(session).exec()) !== null;
}

function grantOf(
  { centreId, reason, minutes }: BreakGlassInput,
  before: number,
  { viewer, now }: Write,
) {
  return {
    _id: accessId(now),
    ...{ centreId, personId: personOf(viewer), subject: viewer.subject },
    sequence: before + 1,
    reason: reason.trim(),
    ...{ grantedAt: now, until: new Date(now.getTime() + minutes * 60_000) },
    ...{ isReviewed: false, review: null },
  };
}

function personOf(viewer: Write['viewer']): string {
  return claim(viewer, 'person_id') ?? '';
}

function logGrant(grant: BreakGlassGrantRecord, { session, now }: Write): Promise<void> {
  const { _id: id, centreId, personId, subject, reason, grantedAt, until } = grant;
  const content = { centreId, personId, subject, reason, grantedAt, until };
  return appendToLog([{ kind: 'BREAK_GLASS_GRANT', id, recordedAt: now, content }], session);
}
