import type { ExecutionResult } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { EngineRequest, Executor } from '../engine/gatewayEngine.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { KeptFor } from '../policy/caching/cacheControl.ts';
import type { CostCheck } from '../policy/cost/demandControl.ts';
import type { KnownOperation, KnownOperations } from './knownOperations.ts';

/** An operation as a client asks for it, its document's text admitted. */
export interface AskedText {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** An answer without errors, and the headers that are its own. */
export interface KnownAnswer {
  readonly body: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Answers a query that is known to be valid, after all that is asked of every request; null where Apollo Server
 * has to: for what is not known, refused, or answered with errors. What was executed by then is in the context, so
 * that it is not executed again.
 */
export type AnswerKnown = (
  asked: AskedText,
  context: GatewayContext,
) => Promise<KnownAnswer | null>;

interface KnownOptions {
  readonly operations: KnownOperations;
  readonly executor: () => Executor | null;
  readonly checkCost: CostCheck;
  readonly keptFor: KeptFor;
  readonly metrics: Pick<Metrics, 'knownAnswered'>;
}

export function answerKnown(options: KnownOptions): AnswerKnown {
  const { operations, executor, checkCost, keptFor, metrics } = options;
  return async (asked, context) => {
    const known = operations.find(asked.text, asked.operationName);
    const execute = executor();
    if (!known || !execute) return null;
    const checked = await checkCost(known, asked.variables, context);
    if (!checked) return null;
    noteOperation(known, context);
    const executed = execute(requestOf(known, asked, context));
    context.executed = executed;
    const answer = await executed.catch(() => null);
    if (!answer || !isPlain(answer)) return null;
    metrics.knownAnswered();
    checked.tell(answer.data, known.name);
    const answered = { variables: asked.variables, data: answer.data };
    const kept = keptFor(known, context, answered);
    const headers = [...checked.headers];
    if (kept !== null) headers.push(['cache-control', kept]);
    return { body: `${JSON.stringify({ data: answer.data })}\n`, headers };
  };
}

function noteOperation({ name, hash }: KnownOperation, context: GatewayContext): void {
  context.operation = { name, hash };
  if (context.record) context.record.operation = name;
}

/** As much of Apollo Server's request as an engine of ours reads. */
function requestOf(
  { schema, document, operation, hash: queryHash }: KnownOperation,
  { operationName, variables }: AskedText,
  context: GatewayContext,
): EngineRequest {
  const request = { operationName, variables };
  return { schema, document, operation, queryHash, request, context } as unknown as EngineRequest;
}

/** Whether nothing has to be said beside the data. */
function isPlain({ data, errors, extensions }: ExecutionResult): boolean {
  return data !== undefined && !errors && !extensions;
}
