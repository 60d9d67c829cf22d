import type { ApolloServer } from '@apollo/server';
import type { GatewayContext } from './context.ts';
import type { QueryPlans } from './engine/queryPlans.ts';
import type { AnswerKnown } from './known/answerKnown.ts';
import type { SubgraphCall } from './subgraphs/subgraphCall.ts';
import type { Tables } from './tables/catalogue/Table.ts';

/** All that hangs on one supergraph: what plans and answers operations, and the subgraphs behind it, by name. */
export interface Generation {
  readonly apollo: ApolloServer<GatewayContext>;
  /** Answers what Apollo Server has answered before. */
  readonly answerKnown: AnswerKnown;
  readonly plans: QueryPlans;
  readonly subgraphs: ReadonlyMap<string, SubgraphCall>;
  readonly tables: Tables;
  /** Frees what the generation holds; no operation may be under way on it. */
  close(): Promise<void>;
}
