import { type GraphQLSchema, isObjectType } from 'graphql';
import { referenceResolverOf } from './referenceResolver.ts';

type Resolve = (...given: never[]) => unknown;

/**
 * Makes what a resolver throws a promise that rejects, in place. An item of a list that fails at once has graphql-js
 * leave the list, and with it the promises of the items before; when one of those rejects later, nobody listens,
 * and Node ends the process.
 */
export function rejectThrown(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve) field.resolve = rejecting(field.resolve);
    const reference = referenceResolverOf<Resolve>(type);
    if (reference?.resolveReference)
      reference.resolveReference = rejecting(reference.resolveReference);
  }
}

function rejecting<R extends Resolve>(resolve: R): R {
  const settled = (...given: Parameters<R>): unknown => {
    try {
      return resolve(...given);
    } catch (error) {
      return Promise.reject(error);
    }
  };
  return settled as R;
}
