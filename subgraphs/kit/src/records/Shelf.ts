import type { RecordMemory } from './RecordMemory.ts';
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
  readonly #kept = new Map<Key, Kept>();

  constructor(memory: RecordMemory) {
    this.#memory = memory;
  }

  get(key: Key): Kept | undefined {
    const kept = this.#kept.get(key);
    if (kept) this.#memory.touch(kept);
    return kept;
  }

  put(key: Key, value: unknown): void {
    this.drop(key);
    const kept: Kept = { shelf: this, key, value };
    if (this.#memory.keep(kept, sizeOf(key, value))) this.#kept.set(key, kept);
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
    if (this.#kept.get(kept.key) === kept) this.#kept.delete(kept.key);
  }
}
