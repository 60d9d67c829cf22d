import type { Connection } from 'mongoose';
import { MongoDBStorage, Umzug } from 'umzug';

/** One step of a database's history; `up` may run again after a kill, so it must be repeatable. */
export interface Migration {
  /** Sorts and names the step: `001-collections`. Never renamed once released. */
  readonly name: string;
  readonly up: (connection: Connection) => Promise<void>;
}

/** Runs what has not run yet, in order of name; each step is recorded when it is done. */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const umzug = new Umzug({
    migrations: migrations.map(({ name, up }) => ({ name, up: () => up(connection) })),
    storage: new MongoDBStorage({ collection: connection.collection('migrations') }),
    logger: undefined,
  });
  const done = await umzug.up();
  return done.map(({ name }) => name);
}

/**
 * The first migration of every subgraph: each model's collection and its indexes, and on the collections
 * that hold money, decisions, certificates or cases MongoDB's own validator, so that no other program
 * can break them either. A later change of a validator or index is a migration that calls this again.
 *
 * @param validators `$jsonSchema` validators by model name
 */
export async function createCollections(
  connection: Connection,
  validators: ReadonlyMap<string, object> = new Map(),
): Promise<void> {
  for (const model of Object.values(connection.models)) {
    await model.createCollection();
    await applyValidator(connection, model.collection.name, validators.get(model.modelName));
    await model.createIndexes();
  }
}

async function applyValidator(
  connection: Connection,
  collection: string,
  validator: object | undefined,
): Promise<void> {
  if (!validator) return;
  await connection.db?.command({ collMod: collection, validator, validationLevel: 'strict' });
}
