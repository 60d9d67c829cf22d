import { createHash } from 'node:crypto';
import { type ClientSession, type Connection, type Model, Error as MongooseError } from 'mongoose';
import { transactionOptions } from '../database/transactionOptions.ts';
import { BadArgumentError, GraphError } from '../errors/errors.ts';
import { Refused, refuse, type UserError } from '../errors/userError.ts';
import { tellTransaction, tellUnknownWrite } from '../records/writtenRecords.ts';
import type { Viewer } from '../request/viewer.ts';
import { canonicalText } from '../values/canonicalText.ts';
import { type KeptResult, keptResults } from './keptResults.ts';

/** Every record that can be written carries who made and last changed it, and when. */
export interface Stamps {
  version: number;
  createdAt: Date;
  createdBy: string;
  updatedAt: Date;
  updatedBy: string;
}

/** The schema part of {@link Stamps}; spread it into a model's definition. */
export const stampFields = {
  version: { type: Number, required: true, default: 1, min: 1 },
  createdAt: { type: Date, required: true },
  createdBy: { type: String, required: true },
  updatedAt: { type: Date, required: true },
  updatedBy: { type: String, required: true },
} as const;

/** A mutation's input: the kit reads the key, the change reads the rest. */
export interface WriteInput {
  readonly idempotencyKey: string;
}

/** What a mutation answers: the changed record, or what the user can correct. */
export interface WriteResult<R> {
  readonly record: R | null;
  readonly userErrors: readonly UserError[];
}

/**
 * The one way to change data: inside the transaction, stamped, with the version checked. `field` is what the input
 * calls the id; an id that is unknown is refused by it.
 */
export interface Write {
  readonly session: ClientSession;
  readonly viewer: Viewer;
  readonly now: Date;
  create<R>(model: Model<R>, record: Omit<R, keyof Stamps>): Promise<R>;
  update<R>(
    model: Model<R>,
    id: string,
    expectedVersion: number,
    changes: Partial<R>,
    field?: string,
  ): Promise<R>;
  /** Deletes a record for good; answers what it was. */
  remove<R>(model: Model<R>, id: string, expectedVersion: number, field?: string): Promise<R>;
}

export interface WriteContext {
  readonly viewer: Viewer;
  readonly now: Date;
}

/**
 * Runs a mutation's change once per idempotency key and viewer, in one transaction.
 * The first result is kept for 48 hours, a refusal too, and answers every repetition; concurrent calls
 * with one key have one effect. A failure that nobody can correct (a lost database) is not kept.
 *
 * @throws GraphError `IDEMPOTENCY_KEY_REUSED` when the key came before with other input
 */
export async function write<R>(
  connection: Connection,
  mutation: string,
  input: WriteInput,
  { viewer, now }: WriteContext,
  change: (write: Write) => Promise<R>,
): Promise<WriteResult<R>> {
  const slot = slotOf(mutation, input, viewer);
  const kept = keptResults(connection);
  const earlier = await kept.find(slot.id);
  if (earlier) return answerAgain(earlier);
  try {
    return await connection.getClient().withSession((session) =>
      session
        .withTransaction(async () => {
          await kept.claim({ ...slot, keptAt: now }, session as ClientSession);
          const record = await change(writeIn(session as ClientSession, viewer, now));
          await kept.complete(slot.id, record, session as ClientSession);
          return { record, userErrors: [] };
        }, transactionOptions)
        .finally(() => tellTransaction(connection, session as ClientSession)),
    );
  } catch (error) {
    return settle(error);
  }

  /** The change was refused, or another call with the key was faster: then the first result stands. */
  async function settle(error: unknown): Promise<WriteResult<R>> {
    const userErrors = userErrorsOf(error);
    if (!userErrors && !kept.isTaken(error)) throw error;
    if (userErrors && (await kept.refuse({ ...slot, keptAt: now, userErrors })))
      return { record: null, userErrors };
    const first = await kept.find(slot.id);
    if (!first) throw error;
    return answerAgain(first);
  }

  /** What was written then may be another process's, whose changes have not been told here. */
  function answerAgain(first: KeptResult): WriteResult<R> {
    tellUnknownWrite(connection);
    return replay(first, slot);
  }
}

interface Slot {
  readonly id: string;
  readonly inputHash: string;
}

function slotOf(mutation: string, input: WriteInput, viewer: Viewer): Slot {
  const key = input.idempotencyKey;
  if (key.length < 1 || key.length > 255)
    throw new BadArgumentError(
      'idempotencyKey',
      'expected 1 to 255 characters, new for each intent.',
    );
  return { id: hash([viewer.subject, mutation, key]), inputHash: hash(input) };
}

function hash(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('base64url');
}

function replay<R>(kept: KeptResult, slot: Slot): WriteResult<R> {
  if (kept.inputHash !== slot.inputHash)
    throw new GraphError(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotencyKey came before with other input; use a new key for a new intent.',
      { argument: 'idempotencyKey' },
    );
  return { record: (kept.record ?? null) as R | null, userErrors: kept.userErrors ?? [] };
}

function userErrorsOf(error: unknown): readonly UserError[] | null {
  if (error instanceof Refused) return error.userErrors;
  if (!(error instanceof MongooseError.ValidationError)) return null;
  return Object.values(error.errors).map(({ path, message }) => ({
    field: path,
    code: 'INVALID',
    message,
  }));
}

function writeIn(session: ClientSession, viewer: Viewer, now: Date): Write {
  const by = viewer.subject ?? 'anonymous';
  return {
    session,
    viewer,
    now,
    async create(model, record) {
      const stamps = { version: 1, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by };
      const document = new model({ ...record, ...stamps });
      await document.save({ session });
      return document.toObject() as never;
    },
    async update(model, id, expectedVersion, changes, field = 'id') {
      const updated = await model
        .findOneAndUpdate(
          { _id: id, version: expectedVersion } as never,
          { $set: { ...changes, updatedAt: now, updatedBy: by }, $inc: { version: 1 } } as never,
          { session, returnDocument: 'after', runValidators: true },
        )
        .lean()
        .exec();
      if (!updated) await refuseChange(model, id, field, session);
      return updated as never;
    },
    async remove(model, id, expectedVersion, field = 'id') {
      const removed = await model
        .findOneAndDelete({ _id: id, version: expectedVersion } as never, { session })
        .lean()
        .exec();
      if (!removed) await refuseChange(model, id, field, session);
      return removed as never;
    },
  };
}

async function refuseChange<R>(
  model: Model<R>,
  id: string,
  field: string,
  session: ClientSession,
): Promise<never> {
  const found = await model.exists({ _id: id } as never).session(session);
  return found
    ? refuse(
        'expectedVersion',
        'CONFLICT',
        'It has changed since you read it; read it again and decide anew.',
      )
    : refuse(field, 'NOT_FOUND', `${model.modelName} ${id} does not exist.`);
}
