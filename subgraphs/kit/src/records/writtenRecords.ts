import type { ClientSession, Connection, Document, Model, Query, Schema } from 'mongoose';
import type { CachedDatabase } from './CachedDatabase.ts';

/** A write whose transaction has not ended. */
interface Written {
  readonly collection: string;
  /** Null where many records, or nobody knows which, were written. */
  readonly id: string | null;
}

const databases = new WeakMap<Connection, CachedDatabase>();
const pending = new WeakMap<ClientSession, Written[]>();

/** Tells the kept records of a connection's database from now on what is written through it. */
export function tellOfWrites(connection: Connection, database: CachedDatabase): void {
  databases.set(connection, database);
}

/**
 * A plugin of every model: each write is noted, and told at once, or within a transaction when that has ended.
 * Writes past mongoose (`model.collection`) are told by the change stream alone, as those of other processes are.
 */
export function noteWrites(schema: Schema): void {
  const queries = /^(update|delete|replace|findOneAnd)/;
  const ofQuery = (query: Query<unknown, unknown>): Noted => {
    const id: unknown = query.getFilter()._id;
    return noted(query.model, typeof id === 'string' ? id : null, query.getOptions().session);
  };
  schema.pre(queries, { document: false, query: true }, function () {
    noteInSession(ofQuery(this as Query<unknown, unknown>));
  });
  schema.post(queries, { document: false, query: true }, function () {
    tellWithoutSession(ofQuery(this as Query<unknown, unknown>));
  });
  const ofDocument = (document: Document): Noted | null =>
    isPart(document)
      ? null
      : noted(document.constructor as Model<unknown>, String(document._id), document.$session());
  schema.pre('save', function () {
    noteInSession(ofDocument(this as unknown as Document));
  });
  schema.post('save', function () {
    tellWithoutSession(ofDocument(this as unknown as Document));
  });
}

/** A part of a document is saved with it, and has hooks of its own. */
function isPart(document: Document): boolean {
  return '$isSubdocument' in document && document.$isSubdocument === true;
}

/** A transaction has ended, whether well or not, or its end is unknown: tells what was written in it. */
export function tellTransaction(connection: Connection, session: ClientSession): void {
  for (const { collection, id } of pending.get(session) ?? [])
    databases.get(connection)?.collection(collection).written(id);
  pending.delete(session);
}

/** Something was written that nobody here knows more of. */
export function tellUnknownWrite(connection: Connection): void {
  databases.get(connection)?.writtenAll();
}

interface Noted extends Written {
  readonly connection: Connection;
  readonly session: ClientSession | null | undefined;
}

function noted(
  model: Model<unknown>,
  id: string | null,
  session: ClientSession | null | undefined,
): Noted {
  return { connection: model.db, collection: model.collection.name, id, session };
}

function noteInSession(write: Noted | null): void {
  if (!write?.session) return;
  pending.set(write.session, [...(pending.get(write.session) ?? []), write]);
}

function tellWithoutSession(write: Noted | null): void {
  if (!write || write.session) return;
  databases.get(write.connection)?.collection(write.collection).written(write.id);
}
