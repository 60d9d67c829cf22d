import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import type { CachedCollection, Place } from './CachedCollection.ts';
import { CachedDatabase, longestSilence } from './CachedDatabase.ts';
import { RecordMemory } from './RecordMemory.ts';

type Id = 'a' | 'b' | 'c';
const ids: readonly Id[] = ['a', 'b', 'c'];

/** For each record the number of its last commit, 0 for none. */
type State = ReadonlyMap<Id, number>;

/** A record as of one of its commits. */
interface Version {
  readonly _id: Id;
  readonly commit: number;
}

/** A read that waits: first for the server to execute it, then for the reply. */
interface Read {
  readonly due: State;
  readonly execute: () => void;
  readonly reply: () => void;
  readonly found: Promise<unknown>;
  executed: boolean;
}

/**
 * One run of writes, reads, cuts and silences, in an order that a seed decides, over a store of three records
 * and a stream of its changes. After each read it is checked that nothing is older than promised.
 */
class Interleaving {
  hits = 0;
  reads = 0;
  readonly faults: string[] = [];
  readonly #random: () => number;
  readonly #log: { readonly id: Id; readonly at: number }[] = [];
  readonly #database: CachedDatabase;
  readonly #collection: CachedCollection;
  readonly #places: readonly [Place, Place];
  #now = 0;
  /** The last commit of each record that was acknowledged here or told by the stream. */
  #known = new Map<Id, number>();
  #unacknowledged: number[] = [];
  readonly #underWay: Read[] = [];
  /** Commits that the stream starts after, and when it was asked for. */
  #opening: { readonly asked: number; readonly after: number } | null = null;
  /** Commits that the stream has told of; null while it is cut. */
  #told: number | null = null;
  #poll: { readonly asked: number; readonly commits: number } | null = null;

  constructor(seed: number) {
    const generator = xoroshiro128plus(seed);
    this.#random = () => uniformFloat64(generator);
    // Room for three of the four values, so that the memory gives some up.
    this.#database = new CachedDatabase('store', new RecordMemory(1_400), [], () => this.#now);
    const collection = this.#database.collection('records');
    this.#places = [collection.place(true), collection.place(false)];
    this.#collection = collection;
  }

  async run(steps: number): Promise<void> {
    const actions: readonly (() => unknown)[] = [
      ...Array.from({ length: 8 }, () => this.#startRead),
      ...Array.from({ length: 4 }, () => [this.#executeRead, this.#replyToRead]).flat(),
      ...[this.#foreignCommit, this.#ownCommit, this.#acknowledge],
      ...[this.#openStream, this.#openStream, this.#startPoll, this.#replyToPoll],
    ];
    for (let step = 0; step < steps; step += 1) {
      this.#now += Math.floor(this.#random() * 40);
      const rare = this.#random();
      if (rare < 0.01) this.#cut();
      else if (rare < 0.02) this.#now += longestSilence;
      else await this.#one(actions)?.call(this);
    }
  }

  #one<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.#random() * from.length)];
  }

  /** The records after some of the commits. */
  #state(commits: number): State {
    return new Map(this.#log.slice(0, commits).map(({ id }, index) => [id, index + 1]));
  }

  /** What a read that begins now must find at least. */
  #due(): State {
    const all = this.#state(this.#log.length);
    if (this.#told === null) return all;
    const old = this.#state(this.#log.filter(({ at }) => at < this.#now - longestSilence).length);
    return new Map(ids.map((id) => [id, Math.max(this.#known.get(id) ?? 0, old.get(id) ?? 0)]));
  }

  #check(due: State, found: unknown): void {
    this.reads += 1;
    for (const { _id, commit } of [found].flat() as Version[])
      if (commit < (due.get(_id) ?? 0))
        this.faults.push(`${_id} as of commit ${commit}, where ${due.get(_id)} was due`);
  }

  #versions(asked: readonly Id[]): readonly Version[] {
    const state = this.#state(this.#log.length);
    return asked.map((_id) => ({ _id, commit: state.get(_id) ?? 0 }));
  }

  #startRead(): unknown {
    const one = this.#random() < 0.7 ? this.#one(ids) : undefined;
    const [asked, place, key] = one ? [[one], this.#places[0], one] : [ids, this.#places[1], 'all'];
    const readThrough = this.#random() < 0.1;
    const kept = readThrough ? undefined : this.#collection.peek(place, key);
    if (kept) {
      this.hits += 1;
      return this.#check(this.#due(), kept.value);
    }
    const { promise, resolve } = withResolvers<unknown>();
    let versions: readonly Version[] = [];
    const read: Read = {
      due: this.#state(this.#log.length),
      executed: false,
      execute: () => {
        versions = this.#versions(asked);
        read.executed = true;
      },
      reply: () => resolve(one ? versions[0] : versions),
      found: this.#collection
        .read(place, [key], async () => [await promise])
        .then(([found]) => {
          this.#check(read.due, found);
        }),
    };
    return this.#underWay.push(read);
  }

  #executeRead(): void {
    this.#one(this.#underWay.filter(({ executed }) => !executed))?.execute();
  }

  async #replyToRead(): Promise<void> {
    const read = this.#one(this.#underWay.filter(({ executed }) => executed));
    if (!read) return;
    this.#underWay.splice(this.#underWay.indexOf(read), 1);
    read.reply();
    await read.found;
  }

  #foreignCommit(): void {
    this.#log.push({ id: this.#one(ids) as Id, at: this.#now });
  }

  #ownCommit(): void {
    this.#foreignCommit();
    this.#unacknowledged.push(this.#log.length);
  }

  #acknowledge(): void {
    const commit = this.#one(this.#unacknowledged);
    if (commit === undefined) return;
    this.#unacknowledged = this.#unacknowledged.filter((each) => each !== commit);
    const { id } = this.#log[commit - 1] as { id: Id };
    this.#collection.written(id);
    this.#know(id, commit);
  }

  #know(id: Id, commit: number): void {
    this.#known.set(id, Math.max(commit, this.#known.get(id) ?? 0));
  }

  #openStream(): void {
    if (this.#told !== null) return;
    if (this.#opening) {
      this.#told = this.#opening.after;
      this.#database.caughtUp(this.#opening.asked);
      // Nothing from before the break may be answered any more.
      for (const [id, commit] of this.#state(this.#told)) this.#know(id, commit);
    }
    this.#opening = this.#opening ? null : { asked: this.#now, after: this.#log.length };
  }

  #startPoll(): void {
    this.#poll ??= { asked: this.#now, commits: this.#log.length };
  }

  /** A reply tells of all that was committed when it was asked for, and perhaps of more; a full one of less. */
  #replyToPoll(): void {
    if (this.#told === null || !this.#poll) return;
    const { asked, commits } = this.#poll;
    const full = this.#random() < 0.2;
    const since = this.#log.length - commits;
    const until = full ? this.#told + 1 : commits + Math.floor(this.#random() * (since + 1));
    for (const [index, { id }] of this.#log.entries()) {
      if (index < this.#told || index >= until) continue;
      this.#collection.changed(id);
      this.#know(id, index + 1);
    }
    this.#told = Math.max(this.#told, Math.min(until, this.#log.length));
    if (!full) this.#database.caughtUp(asked);
    this.#poll = null;
  }

  #cut(): void {
    this.#database.lost();
    this.#told = null;
    this.#poll = null;
    this.#opening = null;
  }
}

function withResolvers<T>() {
  let resolve = (_value: T) => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

test('in 10,000 interleavings of writes, reads, silences and cuts nothing is older than promised', async () => {
  let [hits, reads] = [0, 0];
  for (let seed = 0; seed < 10_000; seed += 1) {
    const interleaving = new Interleaving(seed);
    await interleaving.run(100);
    expect(interleaving.faults, `seed ${seed}`).toEqual([]);
    hits += interleaving.hits;
    reads += interleaving.reads;
  }
  // Else nothing was tried.
  expect(hits / reads).toBeGreaterThan(0.1);
}, 120_000);
