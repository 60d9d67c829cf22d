import type { GraphQLObjectType, GraphQLSchema, ResponsePath } from 'graphql';
import type { Soon } from '../soon.ts';
import type { FieldFacts } from './ResolveInfo.ts';
import type { Run } from './Run.ts';

/**
 * Makes of what a resolver gave what the answer has in its place.
 *
 * @throws anything that takes the place's field along, as the specification's field errors do
 */
export type Complete = (run: Run, value: unknown, path: ResponsePath) => Soon<unknown>;

/** Answers the selected fields of an object, by response name and in their order. */
export type ExecuteFields = (
  run: Run,
  source: unknown,
  path: ResponsePath | undefined,
) => Soon<Record<string, unknown>>;

/** Where a type stands: the field that has it, and what is selected there of an object. */
export interface Standing {
  readonly schema: GraphQLSchema;
  readonly facts: FieldFacts;
  readonly fieldsOf: (type: GraphQLObjectType) => ExecuteFields;
}
