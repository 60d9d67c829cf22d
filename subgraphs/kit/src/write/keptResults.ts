import type { ClientSession, Connection, mongo } from 'mongoose';
import type { UserError } from '../errors/userError.ts';

/** The first result of an idempotency key, as stored. */
export interface KeptResult {
  readonly id: string;
  readonly inputHash: string;
  readonly keptAt: Date;
  readonly record?: unknown;
  readonly userErrors?: readonly UserError[];
}

type Stored = Omit<KeptResult, 'id'> & { readonly _id: string };

const collectionName = 'keptResults';
const keptSeconds = 48 * 60 * 60;
const duplicateKey = 11_000;

/** Prepares the collection; the TTL index ends a result's life after 48 hours. */
export async function createKeptResults(connection: Connection): Promise<void> {
  await connection
    .collection(collectionName)
    .createIndex({ keptAt: 1 }, { expireAfterSeconds: keptSeconds });
}

/** The store of first results of one database. */
export function keptResults(connection: Connection) {
  const results = connection.collection<Stored>(collectionName);
  const find = async (id: string): Promise<KeptResult | null> => {
    const stored = await results.findOne({ _id: id });
    return stored && { ...stored, id: stored._id };
  };
  const insert = async ({ id, ...rest }: KeptResult, session?: ClientSession) => {
    await results.insertOne(
      { _id: id, ...rest } as never,
      session ? { session: session as never } : {},
    );
  };
  const isTaken = (error: unknown): boolean =>
    (error as mongo.MongoServerError)?.code === duplicateKey &&
    String((error as Error).message).includes(collectionName);

  return {
    find,
    isTaken,
    claim: insert,
    async complete(id: string, record: unknown, session: ClientSession): Promise<void> {
      await results.updateOne({ _id: id }, { $set: { record } }, { session: session as never });
    },
    /** Keeps a refusal unless another result of the key is there already; answers whether it is the one that stands. */
    refuse: (result: KeptResult): Promise<boolean> =>
      insert(result).then(
        () => true,
        (error: unknown) => {
          if (isTaken(error)) return false;
          throw error;
        },
      ),
  };
}
