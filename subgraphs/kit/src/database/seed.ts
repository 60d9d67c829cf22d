import type { Connection, Model, mongo } from 'mongoose';
import { StartupError } from '../process/startup.ts';

/** How far a long step has come. `total` 0 means it cannot be known. */
export interface Step {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** Told about every step of work that may take over a second. */
export type Progress = (step: Step) => void;

export const noProgress: Progress = () => {};

/** One seed number gives the same bytes, whatever the machine or day. */
export interface SeedOptions {
  readonly seed: number;
  /** How many synthetic records of the kind that a graph is asked for by number. */
  readonly size: number;
  readonly progress: Progress;
}

/** A seeded database gets more records: those numbered `from` to `size` − 1; the ones before are there. */
export interface GrowOptions extends SeedOptions {
  readonly from: number;
}

/** Who seeded records are written by. */
const seeder = 'seed';
/** When, so that two runs give the same bytes. */
const seededAt = new Date('2026-01-01T00:00:00.000Z');
/** Stamps of a seeded record. */
export const seedStamps = {
  version: 1,
  createdAt: seededAt,
  createdBy: seeder,
  updatedAt: seededAt,
  updatedBy: seeder,
} as const;

const collectionName = 'seeds';
const duplicateKey = 11_000;

interface Mark {
  readonly _id: string;
  readonly finished: boolean;
  readonly seed: number;
  readonly size: number;
}

/**
 * Seeds a database that holds nothing yet, and one where an earlier seeding was cut short (emptied first).
 * A database with records of someone else is left alone.
 */
export async function seedOnce(
  connection: Connection,
  options: SeedOptions,
  seed: (options: SeedOptions) => Promise<void>,
): Promise<boolean> {
  const marks = marksOf(connection);
  const mark = await marks.findOne({ _id: 'seed' });
  if (mark?.finished) return false;
  if (!mark && (await holdsRecords(connection))) return false;
  const { seed: number, size } = options;
  await marks.replaceOne(
    { _id: 'seed' },
    { finished: false, seed: number, size },
    { upsert: true },
  );
  await empty(connection);
  await seed(options);
  await marks.updateOne({ _id: 'seed' }, { $set: { finished: true } });
  return true;
}

/**
 * Raises a seeded database to the size asked for; answers how many records were added.
 * After a kill midway the next call starts from the same record again.
 *
 * @throws StartupError when another seed number made the records that are there, or none were wanted there
 */
export async function growTo(
  connection: Connection,
  options: SeedOptions,
  grow: (options: GrowOptions) => Promise<void>,
): Promise<number> {
  const marks = marksOf(connection);
  const mark = await marks.findOne({ _id: 'seed' });
  if (!mark?.finished || mark.size >= options.size) return 0;
  if (mark.size === 0)
    throw new StartupError(
      'This database was seeded without synthetic records, so that real ones have it to themselves; seed an empty database with synthetic ones.',
    );
  if (mark.seed !== options.seed)
    throw new StartupError(
      `SEED ${options.seed} would add other records than the ${mark.size} there, which SEED ${mark.seed} made; set SEED to ${mark.seed} or seed an empty database.`,
    );
  await grow({ ...options, from: mark.size });
  await marks.updateOne({ _id: 'seed' }, { $set: { size: options.size } });
  return options.size - mark.size;
}

/**
 * Inserts records as they are, many in one command; those whose `_id` is there already stay as they are,
 * so that a seeding cut short can run again over the same numbers.
 */
export async function insertMissing<R extends { _id: string }>(
  model: Model<R>,
  records: readonly R[],
): Promise<void> {
  if (records.length === 0) return;
  await model.collection
    .insertMany(records as never[], { ordered: false })
    .catch((error: unknown) => {
      if (!isOnlyDuplicates(error)) throw error;
    });
}

function isOnlyDuplicates(error: unknown): boolean {
  const failed = [(error as mongo.MongoBulkWriteError)?.writeErrors ?? []].flat();
  return failed.length > 0 && failed.every(({ code }) => code === duplicateKey);
}

function marksOf(connection: Connection) {
  return connection.collection<Mark>(collectionName);
}

async function holdsRecords(connection: Connection): Promise<boolean> {
  const found = await Promise.all(
    Object.values(connection.models).map((model) => model.exists({}).exec()),
  );
  return found.some(Boolean);
}

async function empty(connection: Connection): Promise<void> {
  await Promise.all(
    Object.values(connection.models).map((model) => model.collection.deleteMany({})),
  );
}
