import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Shape } from './answerShape.ts';
import type { CompiledFetch } from './compiledFetch.ts';
import { type Data, Failure, isData } from './data.ts';
import type { Rewriter } from './rewrites.ts';
import type { Run } from './run.ts';

/** What a subgraph answered of the entities that it was asked for. */
export interface EntityAnswer {
  /** In the order of their representations; a failure in place of all where none came. */
  readonly entities: readonly unknown[] | Failure;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Asks for entities, and tells of what is no entity's error. */
export async function askForEntities(
  run: Run,
  fetch: CompiledFetch,
  representations: readonly Data[],
  rewrite: Rewriter | null,
): Promise<EntityAnswer> {
  const asked = await fetch.ask(run, representations);
  if ('unreachable' in asked) return { entities: new Failure(asked.unreachable), errors: [] };
  const { data, errors = [] } = asked.answer;
  for (const error of errors)
    if (!((entityOf(error) ?? -1) in representations)) run.errors.push(fetch.errorAt(error, null));
  const entities = data?._entities;
  if (!Array.isArray(entities) || entities.length !== representations.length)
    return { entities: missing(fetch.subgraph, errors.length > 0), errors };
  if (rewrite) for (const entity of entities) if (isData(entity)) rewrite(entity);
  return { entities, errors };
}

/** Which entity an error belongs to; null where its path does not tell. */
export function entityOf({ path }: GraphQLFormattedError): number | null {
  if (!Array.isArray(path) || path[0] !== '_entities') return null;
  return typeof path[1] === 'number' ? path[1] : null;
}

/** A failure that is told at every place it leaves empty, unless the subgraph said itself what went wrong. */
export function missing(subgraph: string, told: boolean): Failure {
  if (told) return new Failure(null);
  return new Failure(
    new GraphQLError(`The ${subgraph} subgraph answered without what it was asked for.`),
  );
}

/** What is asked of each entity. */
export function entityShape(shape: Shape): Shape {
  return shape.find(({ name }) => name === '_entities')?.inner ?? [];
}
