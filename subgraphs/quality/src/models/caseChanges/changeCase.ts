import {
  dayOf,
  Refused,
  refuse,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import type { ClientSession } from 'mongoose';
import { fieldChanges } from '../../rules/caseChange/fieldChanges.ts';
import { fieldsOfCase } from '../../rules/caseChange/fieldsOfCase.ts';
import type { Told } from '../../rules/caseChange/toldAs.ts';
import { countsOf } from '../../rules/caseCounts.ts';
import { caseErrors } from '../../rules/caseErrors/caseErrors.ts';
import { CaseModel, type CaseRecord } from '../Case.ts';
import { addCounts, countedAt, takeCounts } from '../CaseCount.ts';
import { CaseRevisionModel, type CaseRevisionRecord } from '../CaseRevision.ts';
import { connection } from '../connection.ts';
import { FormerCaseNumberModel, formerNumber } from '../FormerCaseNumber.ts';
import { codesOf, outcomeTerms, requireCodeLists } from '../intakeTerms.ts';
import { type CodedFields, keptFields } from '../newCase.ts';
import { refuseKnownNumber } from '../refuseKnownNumber.ts';

export interface ChangeCaseInput extends WriteInput {
  /** One of the caller's own centres; a case of another one is as if it were not there. */
  readonly centreId: string;
  readonly id: string;
  readonly expectedVersion: number;
}

/** What a case becomes, and how that is told. */
export interface CaseChange {
  readonly kind: CaseRevisionRecord['kind'];
  readonly reason?: CaseRevisionRecord['reason'];
  readonly fields: CodedFields;
  readonly told: Told;
}

/**
 * Changes a case of a centre in one transaction: the whole case is held to the rules that a submitted one is held
 * to, its counts move from what it was to what it is, and what changed is kept as a revision.
 */
export function changeCase(
  mutation: string,
  input: ChangeCaseInput,
  context: WriteContext,
  changeOf: (fields: CodedFields) => CaseChange,
): Promise<WriteResult<CaseRecord>> {
  return write(connection, mutation, input, context, async (within) => {
    const { session, update, now } = within;
    const before = await ownCase(input, session);
    const old = fieldsOfCase(before);
    const change = changeOf(old);
    const lists = await requireCodeLists(change.fields.codeListVersion, session);
    const errors = caseErrors(change.fields, codesOf(lists), dayOf(now));
    if (errors.length > 0)
      throw new Refused(errors.map((error) => ({ ...error, field: change.told(error.field) })));
    if (change.fields.number !== before.number)
      await moveNumber(before, change.fields.number, session);
    const changes = { ...absent, ...keptFields(change.fields, lists) };
    const after = await update(CaseModel, input.id, input.expectedVersion, changes);
    await moveCounts(before, after, session);
    await keepRevision(after, change, old, within);
    return after;
  });
}

/** What a case need not have; a change that leaves one out removes it. */
const absent = { bmiBand: null, smoker: null, baseline: null, diedOn: null, reoperatedOn: null };

/** The case as the caller read it. One of another centre and one that is not there are refused alike. */
export async function ownCase(
  { centreId, id, expectedVersion }: ChangeCaseInput,
  session: ClientSession,
): Promise<CaseRecord> {
  const found = await CaseModel.findOne({ _id: id, centreId }).session(session).lean().exec();
  if (!found) return refuse('id', 'NOT_FOUND', `The centre has no case ${id}.`);
  if (found.version === expectedVersion) return found;
  return refuse(
    'expectedVersion',
    'CONFLICT',
    'It has changed since you read it; read it again and decide anew.',
  );
}

/** Gives a case a number that no other one of its centre has or had; the one that it had stays its own. */
async function moveNumber(
  before: CaseRecord,
  number: string,
  session: ClientSession,
): Promise<void> {
  const { _id, centreId } = before;
  await refuseKnownNumber({ centreId, number }, _id, session);
  await FormerCaseNumberModel.deleteOne({ centreId, number }).session(session).exec();
  await new FormerCaseNumberModel(formerNumber(before)).save({ session });
}

async function moveCounts(
  before: CaseRecord,
  after: CaseRecord,
  session: ClientSession,
): Promise<void> {
  const terms = await outcomeTerms(session);
  await takeCounts(countedAt(before), countsOf(before, terms), session);
  await addCounts(countedAt(after), countsOf(after, terms), session);
}

async function keepRevision(
  after: CaseRecord,
  { kind, reason = null }: CaseChange,
  old: CodedFields,
  { session, now }: Write,
): Promise<void> {
  const revision: CaseRevisionRecord = {
    _id: `${after._id}/${after.version}`,
    caseId: after._id,
    centreId: after.centreId,
    version: after.version,
    kind,
    reason,
    changedAt: now,
    changedBy: after.updatedBy,
    changes: fieldChanges(old, fieldsOfCase(after)),
  };
  await new CaseRevisionModel(revision).save({ session });
}
