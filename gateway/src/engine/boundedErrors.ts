import { byPath } from '@spine/kit/errorOrder';
import { mostErrors, TooManyErrors } from '@spine/kit/errors';
import type { Logger } from '@spine/kit/Logger';
import { duringRequest } from '@spine/kit/requestScope';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { uncoded } from '../subgraphs/errorCodes.ts';
import { isSummary, untoldIn } from './errorSummary.ts';
import type { Executor, GatewayEngine } from './gatewayEngine.ts';
import { withExecutor } from './withExecutor.ts';

/**
 * Bounds the errors that an engine's answers tell, before anything is made of each: by aliases and lists a short
 * operation can ask for what fails thousands of times. Data are left as they are; the log gets the count of the rest.
 */
export function boundedErrors(engine: GatewayEngine, logger: Logger): GatewayEngine {
  return withExecutor(engine, (executor) => boundedExecutor(executor, logger));
}

function boundedExecutor(executor: Executor, logger: Logger): Executor {
  return async (request) => {
    const answer = (await executor(request)) as ExecutionResult;
    const { errors = [], extensions } = answer;
    const { told, untold } = divided([...errors, ...completionErrors(extensions)]);
    if (untold === 0) return answer;
    const { record } = request.context as GatewayContext;
    duringRequest(record, () => logger.info({ untold }, 'an answer tells a part of its errors'));
    return {
      ...answer,
      errors: [...told, new TooManyErrors(untold)],
      ...(extensions && { extensions: { ...extensions, valueCompletion: undefined } }),
    };
  };
}

/** Apollo's engine tells beside the errors of nulls that may not be. */
function completionErrors(extensions: ExecutionResult['extensions']): readonly GraphQLError[] {
  return (extensions?.valueCompletion ?? []) as readonly GraphQLError[];
}

/**
 * The first by their places, faults before all others, as the log knows of those that are told; and how many come after or
 * were left out by subgraphs before.
 */
function divided(errors: readonly GraphQLError[]) {
  const before = errors.reduce((sum, error) => sum + untoldIn(error), 0);
  if (errors.length <= mostErrors && before === 0) return { told: errors, untold: 0 };
  const all = errors.filter((error) => !isSummary(error)).sort(byPath);
  const faults = all.filter(isFault);
  const others = all.filter((error) => !isFault(error));
  const told = [...faults, ...others].slice(0, mostErrors);
  return { told, untold: before + all.length - told.length };
}

/** Whatever was not meant for clients, by a subgraph or here. */
function isFault({ extensions: { code } }: GraphQLError): boolean {
  return code === undefined || code === uncoded || code === 'INTERNAL_SERVER_ERROR';
}
