import type { Connection } from 'mongoose';
import type { Logger } from '../Logger.ts';
import type { CachedDatabase } from './CachedDatabase.ts';
import { type Change, type ChangeCursor, fullBatch, openChanges } from './changeCursor.ts';
import { onNewPrimary } from './primary.ts';

/** Milliseconds between attempts to follow the changes: at first, and at most. */
const firstPauseMs = 500;
const longestPauseMs = 30_000;

/**
 * Tells the kept records of a database of every change to it, for as long as that works; where it does not,
 * nothing is kept, one line in the log says why, and it is tried again.
 */
export class ChangeFollower {
  readonly #connection: Connection;
  readonly #database: CachedDatabase;
  readonly #collections: readonly string[];
  readonly #logger: Logger;
  readonly #ended: Promise<void>;
  readonly #forgetPrimary: () => void;
  #stopped = false;
  /** Rises with every break, so that what was begun before it ends. */
  #era = 0;
  /** Ends what is waited for: a cursor's next changes, or the next attempt. */
  #interrupt = () => {};

  /** Begins at once. @param collections those whose records are kept; changes of others are not asked for */
  constructor(
    connection: Connection,
    database: CachedDatabase,
    collections: readonly string[],
    logger: Logger,
  ) {
    this.#connection = connection;
    this.#database = database;
    this.#collections = collections;
    this.#logger = logger;
    this.#forgetPrimary = onNewPrimary(connection, () => this.#lose());
    this.#ended = this.#keepFollowing();
  }

  stop(): Promise<void> {
    this.#stopped = true;
    this.#forgetPrimary();
    this.#lose();
    return this.#ended;
  }

  async #keepFollowing(): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!this.#stopped) {
      const { resyncs } = this.#database.counts;
      const error: unknown = await this.#follow(this.#era).catch((reason) => reason);
      this.#lose();
      if (this.#stopped) return;
      const worked = this.#database.counts.resyncs > resyncs;
      if (worked) pauseMs = firstPauseMs;
      if (pauseMs === firstPauseMs) this.#warn(error);
      await this.#pause(pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }

  /** Ends when changes are lost, by throwing. */
  async #follow(era: number): Promise<never> {
    const cursor = await openChanges(this.#connection, this.#collections);
    this.#interrupt = () => void cursor.close().catch(() => undefined);
    try {
      for (;;) {
        if (this.#era !== era) throw new Error('another member has become the primary');
        await this.#tellNext(cursor, era);
      }
    } finally {
      this.#interrupt();
    }
  }

  async #tellNext(cursor: ChangeCursor, era: number): Promise<void> {
    const asked = performance.now();
    const changes = await cursor.next();
    if (this.#era !== era) return;
    for (const change of changes) tell(this.#database, change);
    if (changes.length < fullBatch) this.#database.caughtUp(asked);
  }

  #lose(): void {
    this.#era += 1;
    this.#database.lost();
    this.#interrupt();
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, milliseconds).unref();
      this.#interrupt = resolve;
    });
  }

  #warn(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.#logger.warn(
      { database: this.#database.name, reason },
      'changes cannot be followed, so no record is cached until they can',
    );
  }
}

function tell(database: CachedDatabase, { ns, documentKey }: Change): void {
  const id = documentKey?._id;
  if (id === undefined || ns?.coll === undefined) database.changedAll();
  else database.collection(ns.coll).changed(typeof id === 'string' ? id : null);
}
