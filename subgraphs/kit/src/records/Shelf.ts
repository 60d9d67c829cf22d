import type { RecordMemory } from './RecordMemory.ts';
import type { SharedRecords } from './SharedRecords.ts';
import { sizeOf } from './sizeOf.ts';

/** What a value is loaded by: an id, another key, or the text of a list's question. */
export type Key = string | number;

/** A value in the memory, and where it is found. */
export interface Kept {
  readonly shelf: Shelf;
  readonly key: Key;
  readonly value: unknown;
}

/** The values of one kind of load, by key. The memory may take each away at any time. */
export class Shelf {
  readonly #memory: RecordMemory;
  readonly #records: SharedRecords;
  readonly #kept = new Map<Key, Kept>();

  /** @param records of the collection whose values it holds */
  constructor(memory: RecordMemory, records: SharedRecords) {
    this.#memory = memory;
    this.#records = records;
  }

  get(key: Key): Kept | undefined {
    const kept = this.#kept.get(key);
    if (kept) this.#memory.touch(kept);
    return kept;
  }

  put(key: Key, value: unknown): void {
    this.drop(key);
    const kept: Kept = { shelf: this, key, value };
    const ofRecords = this.#records.hold(value);
    if (this.#memory.keep(kept, sizeOf(key, value), ofRecords)) this.#kept.set(key, kept);
    else this.#records.release(value);
  }

  drop(key: Key): void {
    const kept = this.#kept.get(key);
    if (kept) this.#memory.drop(kept);
  }

  clear(): void {
    for (const kept of [...this.#kept.values()]) this.#memory.drop(kept);
  }

  /** The memory has taken it away. */
  forget(kept: Kept): void {
    this.#records.release(kept.value);
    if (this.#kept.get(kept.key) === kept) this.#kept.delete(kept.key);
  }
}
