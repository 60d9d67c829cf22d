import type { TestSubgraph } from './subgraph.ts';

/** A case as the tests count it, straight from the database. */
export interface Registered {
  readonly operatedOn: string;
  readonly pathologyGroup: string | null;
  readonly baseline?: { comi: { score: number | null } };
  readonly followUps: {
    interval: string;
    form: { completedOn: string; comi: { score: number | null } };
  }[];
  readonly diedOn: string | null;
  readonly reoperatedOn: string | null;
  readonly adverseEvents: { reportedBy: string }[];
}

/** An audit, as much of it as is stored of who visited whom. */
export interface Audit {
  readonly _id: string;
  readonly centreId: string;
  readonly team: readonly { readonly personId: string }[];
}

/** The cases of the largest centre, where figures are least often withheld. */
export async function largestCentre(
  subgraph: TestSubgraph,
): Promise<{ id: string; cases: readonly Registered[] }> {
  const collection = subgraph.connection.collection('cases');
  const [most] = await collection
    .aggregate([{ $sortByCount: '$centreId' }, { $limit: 1 }])
    .toArray();
  const cases = await collection.find({ centreId: most?._id }).toArray();
  return { id: most?._id, cases: cases as never };
}

/** Centres as the gateway asks for them. */
export const ofCentres = (ids: readonly string[]) => ({
  of: ids.map((id) => ({ __typename: 'Centre', id, surgeonTerms: [], awardPeriods: [] })),
});

export const centreQuery = (fields: string) =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre { id ${fields} } } }`;
