import { type Soon, whenKnown } from '../soon.ts';
import type { Loader } from './loader.ts';

type Defined<T> = { [K in keyof T]: Exclude<T[K], null | undefined> };

/** Drops what a client left out or set to null: such a filter asks for nothing. */
export function defined<T extends object>(filter: T): Partial<Defined<T>> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(filter))
    if (value !== null && value !== undefined) kept[name] = value;
  return kept as Partial<Defined<T>>;
}

/** The records that were found, in order: a reference to a record that is gone is left out. */
export function present<R>(loaded: ReadonlyArray<R | null>): R[] {
  return loaded.filter((record) => record !== null);
}

/**
 * A record that another one refers to and that must be there.
 *
 * @throws Error when it is gone: the data are broken, not the question
 */
export function existing<K, R>(loader: Loader<K, R | null>, key: K): Soon<R> {
  return whenKnown(loader.load(key), (record) => {
    if (record === null) throw new Error(`A record refers to ${String(key)}, which is gone.`);
    return record;
  });
}
