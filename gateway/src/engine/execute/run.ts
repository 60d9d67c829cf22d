import type { SubgraphRequest } from '@spine/kit';
import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Data } from './data.ts';
import type { SharedEntities } from './sharedEntities.ts';

/** What a subgraph answered, or why it did not. */
export type Asked =
  | { readonly answer: FormattedExecutionResult }
  | { readonly unreachable: GraphQLError };

/** One execution of a plan. */
export interface Run {
  /** What the fetches gathered so far. */
  readonly data: Data;
  /** What subgraphs said went wrong, at the places of the client's answer. */
  readonly errors: GraphQLError[];
  /** As the client gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The value of a Boolean variable, its default where the client gave none. */
  readonly holds: (variable: string) => boolean;
  readonly ask: (subgraph: string, request: SubgraphRequest) => Promise<Asked>;
  /** Entities by what is asked of them; null where an entity may change between two fetches. */
  readonly shared: Map<string, SharedEntities> | null;
}
