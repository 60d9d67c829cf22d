import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  ResponsePath,
} from 'graphql';

/** What is the same for every run of a compiled operation. */
export interface Compiling {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** How many fields take arguments from variables so far; each has a slot of its own in a run. */
  slots: number;
}

/** Something that failed; an error is made of it once it is known to be told. */
export interface Failure {
  readonly reason: unknown;
  /** Where a null stands for it, and what was asked for there; absent where it took all data along. */
  readonly place?: { readonly path: ResponsePath; readonly fieldNodes: readonly FieldNode[] };
}

/** One run of a compiled operation. */
export interface Run {
  readonly compiling: Compiling;
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Arguments that variables decide, by slot; the same wherever their field stands in this run. */
  readonly argumentsBySlot: unknown[];
  /** What failed so far. */
  readonly failures: Failure[];
}
