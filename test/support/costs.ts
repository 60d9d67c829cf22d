import { fragmentsOf } from '@spine/kit/execute';
import { type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { amountWith } from '../../gateway/src/policy/cost/amount.ts';
import type { CostModel } from '../../gateway/src/policy/cost/costModel.ts';
import { estimatedCost } from '../../gateway/src/policy/cost/estimatedCost.ts';
import { variablesOf } from '../../gateway/src/policy/cost/operation.ts';

/** Reads and estimates operations on a schema, of whose lists without a size ten items are expected. */
export function costsOn(schema: GraphQLSchema, model: CostModel) {
  function costed(source: string, variables = {}, costs = model) {
    const document = parse(source);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    return {
      schema,
      model: costs,
      operation,
      fragments: fragmentsOf(document),
      variables: variablesOf(operation)(variables),
      listSize: 10,
    };
  }
  const estimate = (source: string, variables = {}) => {
    const asked = costed(source, variables);
    return amountWith(estimatedCost(asked), asked.variables);
  };
  return { costed, estimate };
}
