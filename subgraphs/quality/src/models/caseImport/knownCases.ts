import { isDeepStrictEqual } from 'node:util';
import type { ClientSession } from 'mongoose';
import { CaseModel, type CaseRecord } from '../Case.ts';
import { CaseWithdrawalModel } from '../CaseWithdrawal.ts';
import { FormerCaseNumberModel } from '../FormerCaseNumber.ts';

/** What comes of a row that is right by itself. */
export type Fate = 'NEW' | 'UNCHANGED' | 'DUPLICATE' | 'WITHDRAWN';

/** Of a file that was imported before, every case is found; so many are held at once. */
const lookedUpAtOnce = 500;

/** What comes of each case of a batch, by the cases that are there and those before it in the batch. */
export async function fatesOf(batch: readonly CaseRecord[]): Promise<readonly Fate[]> {
  const fresh = new Map<string, CaseRecord>();
  const fates: Fate[] = [];
  for (let start = 0; start < batch.length; start += lookedUpAtOnce)
    fates.push(...(await fatesAmong(batch.slice(start, start + lookedUpAtOnce), fresh)));
  return fates;
}

/**
 * Cases are looked up before the numbers that they had, and those before withdrawals: one that is corrected or
 * withdrawn meanwhile is found by one of them.
 *
 * @param fresh the new ones before these, to which the new ones of these are added
 */
async function fatesAmong(
  cases: readonly CaseRecord[],
  fresh: Map<string, CaseRecord>,
): Promise<readonly Fate[]> {
  const numbers = numbersByCentre(cases);
  const found = await foundIn<CaseRecord>(CaseModel.collection as never, numbers);
  const former = new Set((await foundIn(formerNumbers(), numbers)).map(keyOf));
  const withdrawals = await foundIn(CaseWithdrawalModel.collection as never, numbers);
  const known = new Map(found.map((each) => [keyOf(each), each]));
  const withdrawn = new Set(withdrawals.map(keyOf));
  return cases.map((each) => {
    const key = keyOf(each);
    if (withdrawn.has(key)) return 'WITHDRAWN';
    if (former.has(key)) return 'DUPLICATE';
    const earlier = known.get(key) ?? fresh.get(key);
    if (earlier) return isSameCase(earlier, each) ? 'UNCHANGED' : 'DUPLICATE';
    fresh.set(key, each);
    return 'NEW';
  });
}

/**
 * Whether one of the numbers is out of use, as it was withdrawn or its case has another one since, as a session sees it.
 *
 * @param numbers by the centre's id
 */
export async function anyOutOfUse(
  numbers: ReadonlyMap<string, readonly string[]>,
  session: ClientSession,
): Promise<boolean> {
  const withdrawals: Collection = CaseWithdrawalModel.collection as never;
  return (
    (await anyIn(formerNumbers(), numbers, session)) || (await anyIn(withdrawals, numbers, session))
  );
}

/** Few centres withdraw a case or correct a number: most often it is enough to see that none of these did. */
async function anyIn(
  collection: Collection,
  numbers: ReadonlyMap<string, readonly string[]>,
  session: ClientSession,
): Promise<boolean> {
  const ofCentres = { centreId: { $in: [...numbers.keys()] } };
  const within = { session, limit: 1 };
  if ((await collection.find(ofCentres, { hint, ...within }).toArray()).length === 0) return false;
  return (await foundIn(collection, numbers, within)).length > 0;
}

function formerNumbers(): Collection {
  return FormerCaseNumberModel.collection as never;
}

type Numbered = Pick<CaseRecord, 'centreId' | 'number'>;

function keyOf({ centreId, number }: Numbered): string {
  return `${centreId}/${number}`;
}

function numbersByCentre(batch: readonly Numbered[]): Map<string, string[]> {
  const numbers = new Map<string, string[]>();
  for (const each of batch) addNumber(numbers, each);
  return numbers;
}

/** Adds a case's number to those of its centre. */
export function addNumber(
  numbers: Map<string, string[]>,
  { centreId, number }: Pick<CaseRecord, 'centreId' | 'number'>,
): void {
  const own = numbers.get(centreId);
  if (own) own.push(number);
  else numbers.set(centreId, [number]);
}

interface Collection {
  find(filter: object, options: object): { toArray(): Promise<unknown[]> };
}

/** All three collections have it. It is named, as otherwise MongoDB tries out for each centre which one is best. */
const hint = { centreId: 1, number: 1 } as const;

/** One indexed read, whatever the number of centres. Past mongoose: nothing needs to be cast. */
async function foundIn<R extends Numbered = Numbered>(
  collection: Collection,
  numbers: ReadonlyMap<string, readonly string[]>,
  options: object = {},
): Promise<readonly R[]> {
  if (numbers.size === 0) return [];
  const $or = [...numbers].map(([centreId, own]) => ({ centreId, number: { $in: own } }));
  return (await collection.find({ $or }, { hint, ...options }).toArray()) as R[];
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
