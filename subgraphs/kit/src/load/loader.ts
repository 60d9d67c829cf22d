import type { Model, SortOrder } from 'mongoose';
import { groupedBy } from '../groupedBy.ts';
import type { Soon } from '../soon.ts';

/** What records are loaded by. */
export type LoaderKey = string | number;

/**
 * A reader of one request: many keys of one tick, of all requests, are one command, and no key is read twice. What
 * is kept in the process is there at once.
 */
export interface Loader<K, V> {
  load(key: K): Soon<V>;
  loadMany(keys: readonly K[]): Soon<V[]>;
}

/** How one kind of load reads: made once, used by every request. */
export interface LoaderDefinition<K extends LoaderKey, V> {
  /**
   * The collection whose changes drop what was read. What is joined to it must never change without it, and must not be
   * of a collection that is never kept.
   */
  readonly collection: string;
  /** Whether a key is the `_id` of what it loads, so that a change of another record leaves it as it is. */
  readonly byId: boolean;
  /** One value a key, in the order of the keys, by one database command however many keys. */
  readonly read: (keys: readonly K[]) => Promise<readonly V[]>;
}

/** Loaders as requests see them, and their definitions as a subgraph gives them. */
export type LoadersOf<Definitions> = {
  readonly [Name in keyof Definitions]: Definitions[Name] extends LoaderDefinition<infer K, infer V>
    ? Loader<K, V>
    : never;
};
export type DefinitionsOf<Loaders> = {
  readonly [Name in keyof Loaders]: Loaders[Name] extends Loader<infer K extends LoaderKey, infer V>
    ? LoaderDefinition<K, V>
    : never;
};

/** The order of a list: 1 ascends. */
export type Sort = Readonly<Record<string, 1 | -1>>;

/** Paths of a record that hold one text. */
export type TextPath<R> = {
  [P in keyof R & string]: Exclude<R[P], null | undefined> extends string ? P : never;
}[keyof R & string];

/** Loads the one record that has the key under a path of unique values; null where there is none. */
export function loadOne<R>(model: Model<R>, path: TextPath<R>): LoaderDefinition<string, R | null> {
  return {
    collection: model.collection.name,
    byId: path === '_id',
    read: async (keys) => {
      const byKey = new Map(
        (await findSorted(model, path, keys, {})).map((record) => [record[path], record]),
      );
      return keys.map((key) => byKey.get(key as R[typeof path]) ?? null);
    },
  };
}

/** Loads the records that have the key under a path, sorted; none where there are none. */
export function loadMany<R>(
  model: Model<R>,
  path: TextPath<R>,
  sort: Sort,
): LoaderDefinition<string, R[]> {
  return loadGroups(
    model,
    (keys: readonly string[]) => findSorted(model, path, keys, sort),
    (record) => String(record[path]),
  );
}

/**
 * Loads what a read of one's own found, in its order within a key; none where it found none.
 *
 * @param model all that `find` reads is in its collection, or changes with it only
 */
export function loadGroups<R, K extends LoaderKey, F>(
  model: Model<R>,
  find: (keys: readonly K[]) => PromiseLike<readonly F[]>,
  keyOf: (found: F) => K,
): LoaderDefinition<K, F[]> {
  return {
    collection: model.collection.name,
    byId: false,
    read: async (keys) => {
      const groups = groupedBy(await find(keys), keyOf);
      return keys.map((key) => groups.get(key) ?? []);
    },
  };
}

/** Records that have one of the keys under a path. */
export function findSorted<R>(
  model: Model<R>,
  path: string,
  keys: readonly string[],
  sort: Sort,
): Promise<R[]> {
  return model
    .find({ [path]: { $in: keys } } as never)
    .sort(sort as Record<string, SortOrder>)
    .lean()
    .exec() as never;
}
