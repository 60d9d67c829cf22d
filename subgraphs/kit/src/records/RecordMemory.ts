import { LRUCache } from 'lru-cache';
import type { Kept } from './Shelf.ts';

/** What one process keeps of records: bounded by bytes, shared by its subgraphs, the longest unread given up first. */
export class RecordMemory {
  readonly maxBytes: number;
  readonly #kept: LRUCache<Kept, true>;
  #recordBytes = 0;
  #evictions = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
    this.#kept = new LRUCache<Kept, true>({
      maxSize: maxBytes,
      dispose: (_, kept, reason) => {
        if (reason === 'evict') this.#evictions += 1;
        kept.shelf.forget(kept);
      },
    });
  }

  get bytes(): number {
    return this.#kept.calculatedSize + this.#recordBytes;
  }

  get entries(): number {
    return this.#kept.size;
  }

  /** How many were given up for want of room. */
  get evictions(): number {
    return this.#evictions;
  }

  /** Bytes of a record that values are made of: to be told of once, however many hold it. */
  addRecord(bytes: number): void {
    this.#recordBytes += bytes;
  }

  /** No value holds it any more. */
  removeRecord(bytes: number): void {
    this.#recordBytes -= bytes;
  }

  /**
   * @param own bytes of it without its records
   * @param ofRecords bytes of those, which {@link addRecord} was told of
   * @returns false for what is larger than all the room there is
   */
  keep(kept: Kept, own: number, ofRecords: number): boolean {
    if (own + ofRecords > this.maxBytes) return false;
    this.#kept.set(kept, true, { size: own });
    // One has room by itself; and a wrong count must not turn for ever.
    while (this.bytes > this.maxBytes && this.entries > 1) this.#kept.pop();
    return true;
  }

  /** Puts off the day it is given up. */
  touch(kept: Kept): void {
    this.#kept.get(kept);
  }

  drop(kept: Kept): void {
    this.#kept.delete(kept);
  }
}

/** Memory of so many megabytes (2^20 bytes); undefined for none. */
export function recordMemory(megabytes: number): RecordMemory | undefined {
  return megabytes > 0 ? new RecordMemory(megabytes * 2 ** 20) : undefined;
}
