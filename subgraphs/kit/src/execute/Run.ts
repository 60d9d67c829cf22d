import type {
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';

/** What is the same for every run of a compiled operation. */
export interface Compiling {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** How many fields take arguments from variables so far; each has a slot of its own in a run. */
  slots: number;
}

/** One run of a compiled operation. */
export interface Run {
  readonly compiling: Compiling;
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Arguments that variables decide, by slot; the same wherever their field stands in this run. */
  readonly argumentsBySlot: unknown[];
  readonly errors: GraphQLError[];
}
