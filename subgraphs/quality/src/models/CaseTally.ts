import type { ClientSession } from 'mongoose';
import type { CaseCounts, OutcomeTerms } from '../rules/caseCounts.ts';
import { countCase, countNames, noCases } from '../rules/caseCounts.ts';
import type { CaseRecord } from './Case.ts';
import { CaseCountModel, type CountedAt, caseCountId, countedAt } from './CaseCount.ts';
import { passOverCases } from './passOverCases.ts';

/** As much of a case as it is counted by; what is not read need not travel. */
const counted = {
  centreId: 1,
  pathologyGroup: 1,
  operatedOn: 1,
  'baseline.comi.score': 1,
  'followUps.interval': 1,
  'followUps.form.completedOn': 1,
  'followUps.form.comi.score': 1,
  'adverseEvents.reportedBy': 1,
  diedOn: 1,
  reoperatedOn: 1,
} as const;

/** Counts of many cases being added up. */
export class CaseTally {
  readonly #terms: OutcomeTerms;
  readonly #places = new Map<string, CountedAt>();
  readonly #sums = new Map<string, CaseCounts>();

  constructor(terms: OutcomeTerms) {
    this.#terms = terms;
  }

  /** What has been added up, by the id of the count. */
  get sums(): ReadonlyMap<string, Readonly<CaseCounts>> {
    return this.#sums;
  }

  /** Adds what a case counts for. */
  add(registered: CaseRecord): void {
    const at = countedAt(registered);
    const id = caseCountId(at);
    let sum = this.#sums.get(id);
    if (!sum) {
      sum = { ...noCases };
      this.#sums.set(id, sum);
      this.#places.set(id, at);
    }
    countCase(sum, registered, this.#terms);
  }

  /** The upserts that add these to the stored counts. */
  updates(): readonly { readonly filter: object; readonly update: object }[] {
    return [...this.#sums].map(([_id, counts]) => ({
      filter: { _id },
      update: { $inc: changed(counts), $setOnInsert: this.#places.get(_id) },
    }));
  }

  /** Replaces the stored counts by these. Nothing may be submitted meanwhile. */
  async save(): Promise<void> {
    const replacements = [...this.#sums].map(([_id, counts]) => ({
      replaceOne: {
        filter: { _id },
        replacement: { ...this.#places.get(_id), ...counts },
        upsert: true,
      },
    }));
    if (replacements.length > 0)
      await CaseCountModel.collection.bulkWrite(replacements as never[], { ordered: false });
  }
}

/** What is not zero; MongoDB takes as long for a field that stays as for one that changes. */
function changed(counts: CaseCounts): Partial<CaseCounts> {
  const kept: Partial<CaseCounts> = {};
  for (const name of countNames) if (counts[name] !== 0) kept[name] = counts[name];
  return kept;
}

/**
 * Counts all cases again in one pass. What it finds is what adding case by case gives.
 *
 * @param progress told how many cases were read so far
 */
export async function recount(
  terms: OutcomeTerms,
  progress: (done: number) => void,
): Promise<void> {
  const tally = new CaseTally(terms);
  await tallyAll(tally, progress);
  await tally.save();
}

/** Adds up all cases in one pass, as a session sees them; answers how many there are. */
export async function tallyAll(
  tally: CaseTally,
  progress: (done: number) => void,
  session?: ClientSession,
): Promise<number> {
  const take = (registered: CaseRecord) => tally.add(registered);
  return passOverCases({ projection: counted, session, take, progress });
}
