import {
  type FieldNode,
  type GraphQLOutputType,
  isNonNullType,
  locatedError,
  type ResponsePath,
  responsePathAsArray,
} from 'graphql';
import { withoutStack } from '../errors/withoutStack.ts';
import type { Run } from './Run.ts';

/** What becomes of a failure: an error and null where that may be. @throws GraphQLError where it may not */
export type Settle = (run: Run, reason: unknown, path: ResponsePath) => null;

/** A failure costs the place where it happened, or what holds that where it may not be null. */
export function settler(fieldNodes: readonly FieldNode[], type: GraphQLOutputType): Settle {
  const isRequired = isNonNullType(type);
  return (run, reason, path) => {
    if (isRequired) throw located(reason, fieldNodes, path);
    run.failures.push({ reason, place: { path, fieldNodes } });
    return null;
  };
}

/** A failure at its place: with the stack of an error, and with one of its own where something else was thrown. */
export function located(reason: unknown, fieldNodes: readonly FieldNode[], path: ResponsePath) {
  const locate = () => locatedError(reason, fieldNodes, responsePathAsArray(path));
  return reason instanceof Error ? withoutStack(locate) : locate();
}

/**
 * Fails for a reason, once what was begun before has ended: a promise that nobody listens to ends the process
 * when it rejects.
 *
 * @throws the reason, where nothing was begun
 */
export function failAfter(begun: readonly unknown[], reason: unknown): Promise<never> {
  const fail = () => {
    throw reason;
  };
  return begun.length === 0 ? fail() : Promise.all(begun).then(fail, fail);
}
