import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { type Soon, whenKnown } from '../soon.ts';
import { byConditions } from './byConditions.ts';
import type { Holds } from './collectedFields.ts';
import { compileVariables } from './compileVariables.ts';
import { conditionsOf } from './conditions.ts';
import type { ExecuteField } from './executeField.ts';
import { fragmentsOf } from './fragmentsOf.ts';
import type { Compiling, Run } from './Run.ts';
import { selectedFields, sideBySide } from './selectedFields.ts';
import { toldErrors } from './toldErrors.ts';

/** Runs an operation with a context and variables. It does not throw: what fails is in the errors of its answer. */
export type CompiledOperation = (
  context: unknown,
  variables: Readonly<Record<string, unknown>>,
) => Soon<ExecutionResult>;

/**
 * Compiles an operation of a valid document, as the specification executes it: what graphql-js looks up for
 * each object and field each time is looked up once, and what is there needs no promise.
 *
 * @throws GraphQLError when the document has no such operation
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledOperation {
  const operation = operationOf(document, operationName);
  const fragments = fragmentsOf(document);
  const conditions = conditionsOf([operation, ...fragments.values()]);
  const compiling: Compiling = { schema, operation, fragments, slots: 0 };
  const executionFor = byConditions(conditions, (holds) => compileRoot(compiling, holds));
  const coerceVariables = compileVariables(schema, operation.variableDefinitions ?? []);
  return (context, given) => {
    const { coerced, errors } = coerceVariables(given);
    if (errors) return { errors };
    const run: Run = { compiling, context, variables: coerced, argumentsBySlot: [], failures: [] };
    return answered(run, () => executionFor((name) => run.variables[name] === true)(run));
  };
}

type Execute = (run: Run) => Soon<Record<string, unknown>>;

function answered(run: Run, execute: () => ReturnType<Execute>): Soon<ExecutionResult> {
  const { failures } = run;
  const answer = (data: Record<string, unknown> | null): ExecutionResult =>
    failures.length > 0 ? { errors: toldErrors(failures), data } : { data };
  const fail = (reason: unknown) => {
    failures.push({ reason });
    return answer(null);
  };
  try {
    const data = execute();
    return data instanceof Promise ? data.then(answer, fail) : answer(data);
  } catch (reason) {
    return fail(reason);
  }
}

function compileRoot(compiling: Compiling, holds: Holds): Execute {
  const { schema, operation } = compiling;
  const type = schema.getRootType(operation.operation);
  if (!type)
    throw new GraphQLError(
      `Schema is not configured to execute ${operation.operation} operation.`,
      {
        nodes: operation,
      },
    );
  const fields = selectedFields(compiling, holds, type, [operation]);
  if (operation.operation === 'mutation') return inSequence(fields);
  const execute = sideBySide(fields);
  return (run) => execute(run, undefined, undefined);
}

/** Changes happen one after the other, in the order they were asked for. */
function inSequence(fields: readonly ExecuteField[]): Execute {
  return (run) =>
    fields.reduce<Soon<Record<string, unknown>>>(
      (before, field) =>
        whenKnown(before, (answer) =>
          whenKnown(field.execute(run, undefined, undefined), (value) => ({
            ...answer,
            [field.name]: value,
          })),
        ),
      {},
    );
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  throw new GraphQLError(
    name === undefined
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${name}".`,
  );
}
