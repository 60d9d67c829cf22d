import type { CachedDatabase } from './CachedDatabase.ts';
import type { RecordMemory } from './RecordMemory.ts';
import { SharedRecords } from './SharedRecords.ts';
import { type Key, Shelf } from './Shelf.ts';

/** A read under way, and what was changed since it began: that it may not put back. */
interface Reading {
  readonly changedIds: Set<Key>;
  changed: boolean;
  allChanged: boolean;
}

/** What a read found is kept under: a shelf of records by `_id`, or of lists and of all else that one change may touch. */
export interface Place {
  readonly shelf: Shelf;
  readonly byId: boolean;
}

/** The kept records of one collection. A change drops the record, and every list of the collection. */
export class CachedCollection {
  readonly #database: CachedDatabase;
  readonly #memory: RecordMemory;
  readonly #records: SharedRecords;
  readonly #mayKeep: boolean;
  readonly #places: Place[] = [];
  readonly #readings = new Set<Reading>();
  #ownWrites = 0;

  /** @param mayKeep whether anything of it is kept at all */
  constructor(database: CachedDatabase, memory: RecordMemory, mayKeep: boolean) {
    this.#database = database;
    this.#memory = memory;
    this.#records = new SharedRecords(memory);
    this.#mayKeep = mayKeep;
  }

  /** How often this process has written to it; what a request remembers from before such a write is old. */
  get ownWrites(): number {
    return this.#ownWrites;
  }

  /** A new place for one kind of load. */
  place(byId: boolean): Place {
    const place = { shelf: new Shelf(this.#memory, this.#records), byId };
    this.#places.push(place);
    return place;
  }

  /** A kept value; undefined where none is, or none may be answered with now. */
  peek({ shelf }: Place, key: Key): { readonly value: unknown } | undefined {
    const { counts, isCurrent } = this.#database;
    const kept = isCurrent ? shelf.get(key) : undefined;
    if (kept) counts.hits += 1;
    else counts.misses += 1;
    return kept;
  }

  /**
   * Reads from the database by `find` and keeps what it found, but for what was changed meanwhile, by whomever:
   * the read may be older than that.
   *
   * @param find answers one value a key, in the order of the keys; an Error is not kept
   * @returns what it found, frozen
   */
  async read<V>(
    { shelf, byId }: Place,
    keys: readonly Key[],
    find: () => Promise<readonly V[]>,
  ): Promise<readonly V[]> {
    if (!this.#mayKeep || !this.#database.isFollowed)
      return (await find()).map((value) => this.#records.shared(value));
    const reading: Reading = { changedIds: new Set(), changed: false, allChanged: false };
    this.#readings.add(reading);
    try {
      const found = await find();
      // One after the other, as later ones share the records of those before.
      return keys.map((key, index) => {
        const value = this.#records.shared(found[index] as V);
        const old = byId ? reading.allChanged || reading.changedIds.has(key) : reading.changed;
        if (!old && !(value instanceof Error)) shelf.put(key, value);
        return value;
      });
    } finally {
      this.#readings.delete(reading);
    }
  }

  /** Something in it was changed: the record of an id, or with null nobody knows which. */
  changed(id: Key | null): void {
    this.#database.counts.drops += 1;
    this.forget(id);
  }

  /** Drops what is kept of a record, or with null all there is. */
  forget(id: Key | null): void {
    for (const reading of this.#readings) {
      reading.changed = true;
      if (id === null) reading.allChanged = true;
      else reading.changedIds.add(id);
    }
    for (const { shelf, byId } of this.#places) {
      if (byId && id !== null) shelf.drop(id);
      else shelf.clear();
    }
  }

  /** This process has changed something in it, and has not told anyone yet. */
  written(id: Key | null): void {
    this.#ownWrites += 1;
    this.changed(id);
  }
}
