import type { TestSubgraph } from '../subgraph.ts';

interface Money {
  minorUnits: number;
  currency: string;
}

/** A call, as it is stored. */
export interface Call {
  kind: string;
  programmeId: string;
  opensOn?: string;
  deadlineAt: Date;
  maxAmount?: Money;
  pathologyGroups: string[];
  officer: { personId: string };
  chairperson: { personId: string };
}

/** An application, as it is stored. */
export interface Application {
  callId: string;
  applicantId: string;
  investigatorIds: string[];
  institutionId: string;
  centreId: string;
  pathologyGroup: string;
  amountRequested: Money;
  submittedAt: Date;
  resubmissionOf?: string;
  resubmissionNumber: number;
  visit?: { from: string; until: string };
  profile?: { ageYears: number; yearsSinceDegree: number };
}

/** A review, as it is stored. */
export interface Review {
  applicationId: string;
  reviewerId: string;
  declaration: { affiliations: { organizationId: string; centreId: string }[] };
  scores?: { points: number }[];
}

/** A decision, as it is stored. */
export interface Decision {
  applicationId: string;
  outcome: string;
  ground: string;
  decidedById: string;
  passedToChairperson: boolean;
}

/** An award, as it is stored. */
export interface Award {
  applicationId: string;
  recipientId: string;
  funderId: string;
  amountAwarded: Money;
  pathologyGroup: string;
  milestones: { kind: string; dueOn: string; receivedOn?: string; acceptedOn?: string }[];
  terminatedOn?: string;
}

/** An instalment of an award, as it is stored. */
export interface Tranche {
  awardId: string;
  percent: number;
  amount: Money;
  payeeId: string;
  milestone: string;
  paidOn?: string;
}

/** Every record of a kind, in order of id, as it lies in the database. */
export async function all<R>(
  { connection }: Pick<TestSubgraph, 'connection'>,
  collection: string,
): Promise<(R & { _id: string })[]> {
  const records = await connection.collection(collection).find().sort({ _id: 1 }).toArray();
  return records as unknown as (R & { _id: string })[];
}

/** Records by their ids. */
export const byId = <R extends { _id: string }>(records: readonly R[]) =>
  new Map(records.map((record) => [record._id, record]));

/** The record of an id, which must be there. */
export function known<R>(records: Map<string, R>, id: string): R {
  const record = records.get(id);
  if (!record) throw new Error(`${id} is missing.`);
  return record;
}
