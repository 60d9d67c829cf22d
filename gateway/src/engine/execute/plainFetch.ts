import type { GraphQLSchema } from 'graphql';
import { addTo, copied, markFailed } from './answerShape.ts';
import { compileFetch } from './compiledFetch.ts';
import { Failure } from './data.ts';
import { missing } from './entityAnswer.ts';
import { objectsAt, type PlanPath, placesAt } from './places.ts';
import type { FetchNode } from './planNodes.ts';
import { compileRewrites } from './rewrites.ts';
import type { Run } from './run.ts';

/** Compiles a fetch of root fields: of the operation, or of the objects of a root type at a path. */
export function compilePlainFetch(
  supergraph: GraphQLSchema,
  node: FetchNode,
  path: PlanPath,
): (run: Run) => Promise<void> {
  const fetch = compileFetch(node, supergraph);
  const { shape } = fetch;
  const rewrite = compileRewrites(supergraph, node.outputRewrites);
  return async (run) => {
    const targets = objectsAt(run.data, path);
    if (targets.length === 0) return;
    const asked = await fetch.ask(run);
    if ('unreachable' in asked) {
      const failure = new Failure(asked.unreachable);
      for (const target of targets) markFailed(target, shape, failure);
      return;
    }
    const { data, errors = [] } = asked.answer;
    if (data) rewrite?.(data);
    for (const target of targets)
      if (data) addTo(target, targets.length > 1 ? copied(data, shape) : data, shape);
      else markFailed(target, shape, missing(fetch.subgraph, errors.length > 0));
    if (errors.length === 0) return;
    const places = [...placesAt(run.data, path).values()].flat();
    for (const error of errors) {
      if (!Array.isArray(error.path)) run.errors.push(fetch.errorAt(error, null));
      else for (const place of places) run.errors.push(fetch.errorAt(error, place, error.path));
    }
  };
}
