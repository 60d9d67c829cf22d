import { GraphQLError, type GraphQLObjectType } from 'graphql';
import { whenKnown } from '../soon.ts';
import { ResolveInfo } from './ResolveInfo.ts';
import type { Complete, ExecuteFields, Standing } from './Standing.ts';

/** Completes objects of one type; what is selected of them is compiled when the first one comes. */
export function compileObject({ facts, fieldsOf }: Standing, type: GraphQLObjectType): Complete {
  let fields: ExecuteFields | null = null;
  const execute: Complete = (run, value, path) => {
    fields ??= fieldsOf(type);
    return fields(run, value, path);
  };
  const { isTypeOf } = type;
  if (!isTypeOf) return execute;
  return (run, value, path) =>
    whenKnown(isTypeOf(value, run.context, new ResolveInfo(facts, run, path)), (isOne) => {
      if (isOne) return execute(run, value, path);
      throw new GraphQLError(`Expected value of type "${type.name}".`, { nodes: facts.fieldNodes });
    });
}
