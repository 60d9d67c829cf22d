import { yearOf } from '@spine/kit/days';
import { type ClientSession, Schema } from 'mongoose';
import { type CaseCounts, noCases } from '../rules/caseCounts.ts';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import { connection } from './connection.ts';
import { groupField } from './fields.ts';

/**
 * The counts of a centre's cases of one year of operation and one group (null: those of none). Kept up to
 * date in the transaction that adds a case, so that figures cost the same at any number of cases.
 */
export interface CaseCountRecord extends CaseCounts {
  /** `centre-001/2024/TRAUMA`. */
  _id: string;
  centreId: string;
  year: number;
  pathologyGroup: PathologyGroup | null;
}

/** Where a case is counted. */
export type CountedAt = Pick<CaseCountRecord, 'centreId' | 'year' | 'pathologyGroup'>;

const names = Object.keys(noCases) as (keyof CaseCounts)[];
const whole = { type: Number, required: true, default: 0 } as const;

const caseCountSchema = new Schema<CaseCountRecord>(
  {
    _id: { type: String, required: true },
    centreId: { type: String, required: true },
    year: { type: Number, required: true },
    pathologyGroup: groupField,
    ...(Object.fromEntries(names.map((name) => [name, whole])) as Record<
      keyof CaseCounts,
      typeof whole
    >),
  },
  { collection: 'caseCounts', strict: 'throw' },
);

// Serves `groupCountsByYear`: the pools of all centres.
caseCountSchema.index({ year: 1, centreId: 1 });

export const CaseCountModel = connection.model<CaseCountRecord>('CaseCount', caseCountSchema);

/** Where a case is counted: by the year of its first stage. */
export function countedAt(registered: {
  readonly centreId: string;
  readonly operatedOn: string;
  readonly pathologyGroup?: PathologyGroup | null;
}): CountedAt {
  const { centreId, operatedOn, pathologyGroup = null } = registered;
  return { centreId, year: yearOf(operatedOn), pathologyGroup };
}

/** The id of a count: a centre's counts of a year are found by their ids alone. */
export function caseCountId({ centreId, year, pathologyGroup }: CountedAt): string {
  return `${centreId}/${year}/${pathologyGroup ?? 'NONE'}`;
}

/** Adds counts to those that are there, within a transaction. */
export async function addCounts(
  at: CountedAt,
  counts: CaseCounts,
  session: ClientSession,
): Promise<void> {
  await CaseCountModel.updateOne(
    { _id: caseCountId(at) },
    { $inc: counts, $setOnInsert: at },
    { session, upsert: true },
  ).exec();
}

/** Takes back what was added by {@link addCounts}, within a transaction. */
export async function takeCounts(
  at: CountedAt,
  counts: CaseCounts,
  session: ClientSession,
): Promise<void> {
  const taken = { ...counts };
  // Not `-counts[name]`: a negative zero is kept as a fraction.
  for (const name of names) taken[name] = 0 - counts[name];
  await addCounts(at, taken, session);
}
