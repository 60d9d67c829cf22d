import DataLoader from 'dataloader';

/** Keys of one loader call: MongoDB answers thousands in one `$in`; more are split. */
const maxBatchSize = 5_000;

type Key = string | number;

/** A batching, caching reader of one request: the `dataloader` package's, under a name of the kit. */
export interface Loader<K, V> extends DataLoader<K, V> {}

/**
 * A loader of at most one record a key, in one database command however many keys.
 * An unknown key loads null.
 */
export function loadOne<K extends Key, R>(
  find: (keys: readonly K[]) => PromiseLike<readonly R[]>,
  keyOf: (record: R) => K,
): Loader<K, R | null> {
  return new DataLoader<K, R | null>(
    async (keys) => {
      const records = await find(keys);
      const byKey = new Map(records.map((record) => [keyOf(record), record]));
      return keys.map((key) => byKey.get(key) ?? null);
    },
    { maxBatchSize },
  );
}

/**
 * A loader of a list of records a key, in one database command however many keys.
 * Within a key the records keep the order that `find` gave; an unknown key loads an empty list.
 */
export function loadMany<K extends Key, R>(
  find: (keys: readonly K[]) => PromiseLike<readonly R[]>,
  keyOf: (record: R) => K,
): Loader<K, R[]> {
  return new DataLoader<K, R[]>(
    async (keys) => {
      const byKey = groupBy(await find(keys), keyOf);
      return keys.map((key) => byKey.get(key) ?? []);
    },
    { maxBatchSize },
  );
}

function groupBy<K, R>(records: readonly R[], keyOf: (record: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}
