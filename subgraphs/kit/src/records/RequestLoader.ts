import type { Loader, LoaderKey } from '../load/loader.ts';
import { allKnown, type Soon } from '../soon.ts';
import type { SharedReader } from './SharedReader.ts';

/** A loader of one request: what it has loaded once stays the same, until this process writes to the collection. */
export class RequestLoader<K extends LoaderKey, V> implements Loader<K, V> {
  readonly #reader: SharedReader<K, V>;
  readonly #readThrough: boolean;
  readonly #loaded = new Map<K, Soon<V>>();
  #ownWrites: number;

  constructor(reader: SharedReader<K, V>, readThrough: boolean) {
    this.#reader = reader;
    this.#readThrough = readThrough;
    this.#ownWrites = reader.collection.ownWrites;
  }

  load(key: K): Soon<V> {
    const { ownWrites } = this.#reader.collection;
    if (ownWrites !== this.#ownWrites) this.#loaded.clear();
    this.#ownWrites = ownWrites;
    const known = this.#loaded.get(key);
    if (known !== undefined) return known;
    const loading = this.#reader.load(key, this.#readThrough);
    this.#loaded.set(key, loading);
    return loading;
  }

  loadMany(keys: readonly K[]): Soon<V[]> {
    return allKnown(keys.map((key) => this.load(key)));
  }
}
