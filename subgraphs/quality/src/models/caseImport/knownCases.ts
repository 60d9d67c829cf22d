import { isDeepStrictEqual } from 'node:util';
import { CaseModel, type CaseRecord } from '../Case.ts';
import { CaseWithdrawalModel } from '../CaseWithdrawal.ts';

/** What comes of a row that is right by itself. */
export type Fate = 'NEW' | 'UNCHANGED' | 'DUPLICATE' | 'WITHDRAWN';

/**
 * What comes of each case of a batch, by the cases that are there and those before it in the batch. Cases are
 * looked up before withdrawals: one that is withdrawn meanwhile is found by one of the two.
 */
export async function fatesOf(batch: readonly CaseRecord[]): Promise<readonly Fate[]> {
  const numbers = numbersByCentre(batch);
  const cases = await foundIn<CaseRecord>(CaseModel.collection as never, numbers);
  const withdrawals = await foundIn(CaseWithdrawalModel.collection as never, numbers);
  const known = new Map(cases.map((each) => [keyOf(each), each]));
  const withdrawn = new Set(withdrawals.map(keyOf));
  return batch.map((each) => {
    const key = keyOf(each);
    if (withdrawn.has(key)) return 'WITHDRAWN';
    const earlier = known.get(key);
    if (earlier) return isSameCase(earlier, each) ? 'UNCHANGED' : 'DUPLICATE';
    known.set(key, each);
    return 'NEW';
  });
}

type Numbered = Pick<CaseRecord, 'centreId' | 'number'>;

function keyOf({ centreId, number }: Numbered): string {
  return `${centreId}/${number}`;
}

function numbersByCentre(batch: readonly Numbered[]): Map<string, string[]> {
  const numbers = new Map<string, string[]>();
  for (const { centreId, number } of batch) {
    const own = numbers.get(centreId);
    if (own) own.push(number);
    else numbers.set(centreId, [number]);
  }
  return numbers;
}

interface Collection {
  find(filter: object, options: object): { toArray(): Promise<unknown[]> };
}

/**
 * One indexed read, whatever the number of centres. Past mongoose: nothing needs to be cast. The index is named, as
 * otherwise MongoDB tries out for each centre which one is best.
 */
async function foundIn<R extends Numbered = Numbered>(
  collection: Collection,
  numbers: ReadonlyMap<string, readonly string[]>,
): Promise<readonly R[]> {
  if (numbers.size === 0) return [];
  const $or = [...numbers].map(([centreId, own]) => ({ centreId, number: { $in: own } }));
  return (await collection.find({ $or }, { hint: { centreId: 1, number: 1 } }).toArray()) as R[];
}

/** Whether two records say the same of the patient. */
function isSameCase(known: CaseRecord, other: CaseRecord): boolean {
  return isDeepStrictEqual(contentOf(known), contentOf(other));
}

function contentOf(record: CaseRecord): unknown {
  const { _id, recordKey, version, createdAt, createdBy, updatedAt, updatedBy, ...content } =
    record;
  const { provenance, ...clinical } = content;
  return withoutNulls(clinical);
}

/** What is null and what is absent mean the same in a case. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(entries.map(([name, each]) => [name, withoutNulls(each)]));
}
