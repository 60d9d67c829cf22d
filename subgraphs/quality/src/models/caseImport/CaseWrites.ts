import type { ClientSession, mongo } from 'mongoose';
import type { OutcomeTerms } from '../../rules/caseCounts.ts';
import { CaseModel, type CaseRecord } from '../Case.ts';
import { CaseCountModel } from '../CaseCount.ts';
import { CaseTally } from '../CaseTally.ts';
import { connection } from '../connection.ts';
import { addNumber } from './knownCases.ts';

/** Sending a command makes copies of its bytes; so many cases in each bound what they take. */
const mostInCommand = 1_000;

/**
 * New cases and what they add to their centres' counts, as they are sent. The driver makes bytes of a case when it is
 * added: while MongoDB writes the batch before, and so that the case itself need not be held until it is written.
 */
export class CaseWrites {
  readonly #terms: OutcomeTerms;
  readonly #again: () => readonly CaseRecord[];
  #numbers = new Map<string, string[]>();
  #tally: CaseTally;
  #inserts: mongo.OrderedBulkOperation[] = [];
  #counts: mongo.UnorderedBulkOperation | null = null;
  #sent = false;

  /**
   * @param terms by which the cases are counted
   * @param again gives the same cases anew, as bytes are sent once
   */
  constructor(terms: OutcomeTerms, again: () => readonly CaseRecord[]) {
    this.#terms = terms;
    this.#again = again;
    this.#tally = new CaseTally(terms);
  }

  static of(records: readonly CaseRecord[], terms: OutcomeTerms): CaseWrites {
    const writes = new CaseWrites(terms, () => records);
    for (const record of records) writes.add(record);
    writes.complete();
    return writes;
  }

  /** How many they are. */
  get length(): number {
    return this.#inserts.reduce((sum, { length }) => sum + length, 0);
  }

  /** Their numbers by the centre's id. */
  get numbers(): ReadonlyMap<string, readonly string[]> {
    return this.#numbers;
  }

  add(record: CaseRecord): void {
    addNumber(this.#numbers, record);
    this.#tally.add(record);
    let last = this.#inserts.at(-1);
    if (!last || last.length === mostInCommand) {
      last = bulkOf(CaseModel).initializeOrderedBulkOp();
      this.#inserts.push(last);
    }
    last.insert(new Sent(record._id, record));
  }

  /** Makes bytes of the counts too, once all cases were added. */
  complete(): void {
    const counts = bulkOf(CaseCountModel).initializeUnorderedBulkOp();
    for (const { filter, update } of this.#tally.updates())
      counts.find(filter).upsert().updateOne(update);
    this.#counts = counts;
  }

  /** Sends them within a transaction; when that is tried again, bytes are made again. */
  async send(session: ClientSession): Promise<void> {
    if (this.#sent) this.#makeAgain();
    this.#sent = true;
    const within = { session: session as never };
    for (const inserts of this.#inserts) await inserts.execute(within);
    if (this.#counts?.length) await this.#counts.execute(within);
  }

  #makeAgain(): void {
    this.#numbers = new Map();
    this.#tally = new CaseTally(this.#terms);
    this.#inserts = [];
    for (const record of this.#again()) this.add(record);
    this.complete();
  }
}

/** What the driver holds of a document until it was written: once it has made bytes of it, nothing but its id. */
class Sent {
  readonly _id: string;
  #record: CaseRecord | null;

  constructor(id: string, record: CaseRecord) {
    this._id = id;
    this.#record = record;
  }

  toBSON(): object {
    const record = this.#record;
    // A driver that asks twice, as some do to measure it, would send an empty document.
    if (!record) throw new Error('Bytes of a case are made once.');
    this.#record = null;
    return record;
  }
}

/** A collection as the driver has it. */
function bulkOf({ collection }: { readonly collection: { readonly name: string } }) {
  return connection.getClient().db(connection.name).collection(collection.name);
}
