import { CachedCollection } from './CachedCollection.ts';
import type { RecordMemory } from './RecordMemory.ts';

/**
 * Milliseconds after which changes that nobody has told of count as possible. Until then a record may be
 * answered with that is older than a change by another process.
 */
export const longestSilence = 5_000;

/** What has happened to the kept records of a database since it was opened. */
export interface CacheCounts {
  /** Loads answered from memory. */
  hits: number;
  /** Loads that went to MongoDB. */
  misses: number;
  /** Changes, own and others', that dropped what was kept of a record or collection. */
  drops: number;
  /** Times at which following the changes began, anew after each break. */
  resyncs: number;
}

/**
 * The kept records of one database. They are answered with only while its changes are followed: nothing is kept
 * before {@link caughtUp} was called, nor after {@link lost}, and nothing is answered after too long a silence.
 */
export class CachedDatabase {
  readonly name: string;
  readonly counts: CacheCounts = { hits: 0, misses: 0, drops: 0, resyncs: 0 };
  readonly #memory: RecordMemory;
  readonly #clock: () => number;
  readonly #uncached: ReadonlySet<string>;
  readonly #collections = new Map<string, CachedCollection>();
  #caughtUpAt: number | null = null;

  /**
   * @param uncached collections of which nothing is kept
   * @param clock milliseconds that never run back; of this process unless a test gives another
   */
  constructor(
    name: string,
    memory: RecordMemory,
    uncached: readonly string[] = [],
    clock: () => number = () => performance.now(),
  ) {
    this.name = name;
    this.#memory = memory;
    this.#uncached = new Set(uncached);
    this.#clock = clock;
  }

  /** Whether all changes since the last {@link lost} have been told or will be. */
  get isFollowed(): boolean {
    return this.#caughtUpAt !== null;
  }

  /** Whether what is kept may be answered with. */
  get isCurrent(): boolean {
    return this.#caughtUpAt !== null && this.#clock() - this.#caughtUpAt <= longestSilence;
  }

  collection(name: string): CachedCollection {
    const known = this.#collections.get(name);
    if (known) return known;
    const made = new CachedCollection(this, this.#memory, !this.#uncached.has(name));
    this.#collections.set(name, made);
    return made;
  }

  /**
   * All changes committed before an instant of the clock have been told.
   *
   * @param at the instant at which MongoDB was asked, not that of its answer
   */
  caughtUp(at: number): void {
    if (this.#caughtUpAt === null) this.counts.resyncs += 1;
    this.#caughtUpAt = Math.max(at, this.#caughtUpAt ?? at);
  }

  /** Changes may have been missed: nothing that was read before may be kept. */
  lost(): void {
    this.#caughtUpAt = null;
    for (const collection of this.#collections.values()) collection.forget(null);
  }

  /** Whole collections were dropped or renamed. */
  changedAll(): void {
    for (const collection of this.#collections.values()) collection.changed(null);
  }

  /** This process has changed something, nobody knows what. */
  writtenAll(): void {
    for (const collection of this.#collections.values()) collection.written(null);
  }
}
