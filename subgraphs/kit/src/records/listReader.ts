import type { Soon } from '../soon.ts';
import type { CachedDatabase } from './CachedDatabase.ts';
import { SharedReader } from './SharedReader.ts';

/** Reads what a question to a collection finds: from what is kept, or by `find`, once for all who ask the same. */
export type ListReader = <V>(
  collection: string,
  question: unknown,
  find: () => Promise<V>,
) => Soon<V>;

interface Asked {
  readonly text: string;
  readonly find: () => Promise<unknown>;
}

/**
 * Binds the lists of a subgraph to the kept records of its database. A question must hold all that its answer
 * depends on besides the collection: filter, order, size; never the viewer, never a clock that goes on.
 *
 * @returns the reader of one request
 */
export function listReaders(database: CachedDatabase): (readThrough: boolean) => ListReader {
  const readers = new Map<string, SharedReader<Asked, unknown>>();
  const readerOf = (name: string) => {
    const known = readers.get(name);
    if (known) return known;
    const made = new SharedReader(database.collection(name), {
      byId: false,
      keyOf: ({ text }: Asked) => text,
      read: findEach,
    });
    readers.set(name, made);
    return made;
  };
  // What is asked in another order of its parts is read once more; to sort them would cost more than the rest of a hit.
  return (readThrough) => (collection, question, find) =>
    readerOf(collection).load({ text: JSON.stringify(question), find }, readThrough) as ReturnType<
      typeof find
    >;
}

async function findEach(asked: readonly Asked[]): Promise<readonly unknown[]> {
  const settled = await Promise.allSettled(asked.map(({ find }) => find()));
  return settled.map((one) =>
    one.status === 'fulfilled'
      ? one.value
      : one.reason instanceof Error
        ? one.reason
        : new Error(String(one.reason)),
  );
}
