import DataLoader from 'dataloader';
import type { Soon } from '../soon.ts';
import type { CachedCollection, Place } from './CachedCollection.ts';
import type { Key } from './Shelf.ts';

/** Keys of one command: MongoDB answers thousands in one `$in`; more are split. */
const maxBatchSize = 5_000;

/** How a {@link SharedReader} reads what is not kept. */
export interface Reading<A, V> {
  readonly byId: boolean;
  readonly keyOf: (asked: A) => Key;
  /** One value for each that is asked, in their order. */
  readonly read: (asked: readonly A[]) => Promise<readonly (V | Error)[]>;
}

/**
 * One kind of load as all requests of the process share it: from what is kept, else by one command for all that
 * is asked in one turn of the event loop. It knows records and nothing of who asks.
 */
export class SharedReader<A, V> {
  readonly collection: CachedCollection;
  readonly keyOf: (asked: A) => Key;
  readonly #place: Place;
  readonly #batches: DataLoader<A, V>;

  constructor(collection: CachedCollection, { byId, keyOf, read }: Reading<A, V>) {
    this.collection = collection;
    this.keyOf = keyOf;
    this.#place = collection.place(byId);
    this.#batches = new DataLoader<A, V>((asked) => this.#readBatch(asked, read), {
      cache: false,
      maxBatchSize,
      batchScheduleFn: setImmediate,
    });
  }

  /** @param readThrough whether to read from the database even what is kept */
  load(asked: A, readThrough: boolean): Soon<V> {
    const kept = readThrough ? undefined : this.collection.peek(this.#place, this.keyOf(asked));
    return kept ? (kept.value as V) : this.#batches.load(asked);
  }

  async #readBatch(
    asked: readonly A[],
    read: Reading<A, V>['read'],
  ): Promise<readonly (V | Error)[]> {
    const distinct = new Map(asked.map((each) => [this.keyOf(each), each]));
    const keys = [...distinct.keys()];
    const values = await this.collection.read(this.#place, keys, () =>
      read([...distinct.values()]),
    );
    const byKey = new Map(keys.map((key, index) => [key, values[index] as V | Error]));
    return asked.map((each) => byKey.get(this.keyOf(each)) as V | Error);
  }
}
