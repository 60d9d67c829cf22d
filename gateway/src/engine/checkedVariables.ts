import { compileVariables } from '@spine/kit/execute';
import { lazilyFor } from '@spine/kit/lazily';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Executor, GatewayEngine } from './gatewayEngine.ts';
import { withExecutor } from './withExecutor.ts';

/**
 * Puts a check of an operation's variables before an engine and whatever completes its answers. Each of these reads
 * variables again, Apollo's engine and graphql-js by telling of all that is wrong with them and at any length.
 *
 * @param suggests whether near misses in names are told
 */
export function checkedVariables(engine: GatewayEngine, suggests: boolean): GatewayEngine {
  return withExecutor(engine, (executor) => checkedExecutor(executor, suggests));
}

function checkedExecutor(executor: Executor, suggests: boolean): Executor {
  const coercionOf = lazilyFor(
    ({ variableDefinitions = [] }: OperationDefinitionNode, schema: GraphQLSchema) =>
      compileVariables(schema, variableDefinitions, suggests),
  );
  return (request) => {
    const { schema, operation } = request;
    const { variables = {} } = request.request;
    const { errors } = operation ? coercionOf(operation, schema)(variables) : {};
    return errors ? Promise.resolve({ errors }) : executor(request);
  };
}
