import type { SubgraphRequest } from '@spine/kit';
import { withoutStack } from '@spine/kit/withoutStack';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isObjectType,
  parse,
} from 'graphql';
import { type Shape, shapeOf } from './answerShape.ts';
import type { Path } from './data.ts';
import type { FetchNode } from './planNodes.ts';
import { renamedKeys } from './rewrites.ts';
import type { Asked, Run } from './run.ts';

/** What stays the same of a fetch, however often its plan is run. */
export interface CompiledFetch {
  readonly subgraph: string;
  readonly document: DocumentNode;
  readonly shape: Shape;
  /** Sends it; entities are asked for by their representations. */
  ask(run: Run, representations?: readonly unknown[]): Promise<Asked>;
  /** A subgraph's error as the client gets it, below a place of the answer; without a path where it had none. */
  errorAt(error: GraphQLFormattedError, place: Path | null, rest?: Path): GraphQLError;
}

export function compileFetch(node: FetchNode, supergraph: GraphQLSchema): CompiledFetch {
  const { serviceName: subgraph, operation: query, operationName, variableUsages = [] } = node;
  const document = parse(query, { noLocation: true });
  const renamed = renamedKeys(node.outputRewrites);
  const isObject = (typename: unknown) => isObjectType(supergraph.getType(String(typename)));
  return {
    subgraph,
    document,
    shape: shapeOf(document, isObject, renamed),
    ask: (run, representations) => {
      const given = usedOf(run.variables, variableUsages);
      const variables = representations ? { ...given, representations } : given;
      const request: SubgraphRequest = { query, variables, operationName, document };
      return run.ask(subgraph, request);
    },
    errorAt: (error, place, rest = []) => {
      const own = rest.map((key) => renamed.get(key as string) ?? key);
      const options = {
        path: place && [...place, ...own],
        extensions: error.extensions ?? {},
        originalError: error as unknown as Error,
      };
      return withoutStack(() => new GraphQLError(error.message, options));
    },
  };
}

function usedOf(variables: Run['variables'], names: readonly string[]): Record<string, unknown> {
  const used: Record<string, unknown> = {};
  for (const name of names) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) used[name] = value;
  }
  return used;
}
