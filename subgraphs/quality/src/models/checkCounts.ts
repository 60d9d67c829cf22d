import type { ClientSession } from 'mongoose';
import { type CaseCounts, noCases } from '../rules/caseCounts.ts';
import { CaseModel } from './Case.ts';
import { CaseCountModel, type CaseCountRecord } from './CaseCount.ts';
import { CaseTally, tallyAll } from './CaseTally.ts';
import { connection } from './connection.ts';
import { outcomeTerms } from './intakeTerms.ts';

/** A count that is not what its cases add up to. */
export interface CountDifference {
  /** `centre-001/2024/TRAUMA`. */
  readonly id: string;
  readonly name: keyof CaseCounts;
  readonly kept: number;
  readonly recounted: number;
}

export interface CountCheck {
  readonly cases: number;
  readonly counts: number;
  /** How many values differ. */
  readonly differences: number;
  /** By id and name; null where all agree. */
  readonly first: CountDifference | null;
}

/**
 * Counts all cases again in one pass and compares with the counts that are kept. Both are read as they were at one
 * instant, so that centres can go on submitting.
 *
 * @param progress told how many cases were read, of about how many
 */
export async function checkCounts(
  progress: (done: number, total: number) => void,
): Promise<CountCheck> {
  const total = await CaseModel.collection.estimatedDocumentCount();
  const tally = new CaseTally(await outcomeTerms());
  const session = await connection.startSession({ snapshot: true });
  try {
    const kept = await keptCounts(session);
    const cases = await tallyAll(tally, (done) => progress(done, total), session);
    return { cases, counts: kept.size, ...compared(kept, tally.sums) };
  } finally {
    await session.endSession();
  }
}

async function keptCounts(session: ClientSession): Promise<ReadonlyMap<string, CaseCounts>> {
  const options = { session: session as never };
  const records = (await CaseCountModel.collection.find({}, options).toArray()) as unknown;
  return new Map((records as CaseCountRecord[]).map((record) => [record._id, record]));
}

function compared(
  kept: ReadonlyMap<string, CaseCounts>,
  recounted: ReadonlyMap<string, CaseCounts>,
): Pick<CountCheck, 'differences' | 'first'> {
  const names = Object.keys(noCases) as (keyof CaseCounts)[];
  const ids = [...new Set([...kept.keys(), ...recounted.keys()])].toSorted();
  let first: CountDifference | null = null;
  let differences = 0;
  for (const id of ids)
    for (const name of names) {
      // A count of no cases is as good as none.
      const [have, want] = [kept.get(id)?.[name] ?? 0, recounted.get(id)?.[name] ?? 0];
      if (have === want) continue;
      differences += 1;
      first ??= { id, name, kept: have, recounted: want };
    }
  return { differences, first };
}
