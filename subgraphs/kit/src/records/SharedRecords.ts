import { dequal } from 'dequal';
import { frozen } from './frozen.ts';
import { type Identified, isRecord, recordsIn } from './identified.ts';
import type { RecordMemory } from './RecordMemory.ts';
import { recordSize } from './sizeOf.ts';

/** What a record takes, and how often it stands in what is kept. */
interface Held {
  readonly bytes: number;
  times: number;
}

/** So many forms of one record are compared, the latest; distances from a place, say, make as many as there are places. */
const mostForms = 4;

/**
 * The kept records of one collection, each once, in however many lists it stands: pages of one list by different filters
 * hold mostly the same ones. What is read again and equal is let go at once, while V8 still collects it cheaply. One record
 * may be kept as several: older and newer, with what is joined to it and without.
 */
export class SharedRecords {
  readonly #memory: RecordMemory;
  readonly #held = new Map<Identified, Held>();
  readonly #byId = new Map<Identified['_id'], readonly Identified[]>();

  constructor(memory: RecordMemory) {
    this.#memory = memory;
  }

  /** What was read, frozen: a record or a list of them, with kept ones in the place of those equal to them. */
  shared<V>(read: V): V {
    if (!Array.isArray(read)) return this.#sharedOne(read);
    return Object.freeze(read.map((item) => this.#sharedOne(item))) as V;
  }

  /**
   * Notes that a value is kept.
   *
   * @returns bytes of all the records in it, held before or not
   */
  hold(value: unknown): number {
    let bytes = 0;
    for (const record of recordsIn(value)) bytes += this.#holdOne(record);
    return bytes;
  }

  /** Notes that a value is kept no longer. */
  release(value: unknown): void {
    for (const record of recordsIn(value)) this.#releaseOne(record);
  }

  #sharedOne<V>(read: V): V {
    if (!isRecord(read)) return frozen(read);
    const equal = this.#byId.get(read._id)?.find((kept) => dequal(kept, read));
    return equal ? (equal as V) : frozen(read);
  }

  #holdOne(record: Identified): number {
    const known = this.#held.get(record);
    if (known) known.times += 1;
    const { bytes } = known ?? this.#admit(record);
    return bytes;
  }

  #admit(record: Identified): Held {
    const held = { bytes: recordSize(record), times: 1 };
    this.#held.set(record, held);
    const others = this.#byId.get(record._id);
    // Most have one form, for which a list made of it takes no more room than it needs.
    this.#byId.set(record._id, others ? [record, ...others].slice(0, mostForms) : [record]);
    this.#memory.addRecord(held.bytes);
    return held;
  }

  #releaseOne(record: Identified): void {
    const held = this.#held.get(record);
    if (!held) return;
    held.times -= 1;
    if (held.times > 0) return;
    this.#held.delete(record);
    const others = this.#byId.get(record._id)?.filter((each) => each !== record) ?? [];
    if (others.length > 0) this.#byId.set(record._id, others);
    else this.#byId.delete(record._id);
    this.#memory.removeRecord(held.bytes);
  }
}
