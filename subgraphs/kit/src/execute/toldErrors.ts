import { GraphQLError, responsePathAsArray } from 'graphql';
import { comparePaths } from '../errors/errorOrder.ts';
import { mostErrors, TooManyErrors } from '../errors/errors.ts';
import { located } from './failures.ts';
import type { Failure } from './Run.ts';

/**
 * The errors that an answer tells of what failed. Where that is too much it is the first by their places, whatever failed
 * first, and one more that counts the rest. Faults of ours go before all others: the log knows of those that are told.
 */
export function toldErrors(failures: readonly Failure[]): GraphQLError[] {
  if (failures.length <= mostErrors) return failures.map(errorOf);
  const faults = failures.filter(isFault);
  const others = failures.filter((failure) => !isFault(failure));
  const told = [...inOrder(faults), ...inOrder(others)].slice(0, mostErrors);
  return [...told.map(errorOf), new TooManyErrors(failures.length - mostErrors)];
}

function errorOf({ reason, place }: Failure): GraphQLError {
  return place ? located(reason, place.fieldNodes, place.path) : (reason as GraphQLError);
}

/** Whatever was not meant for clients. */
function isFault({ reason }: Failure): boolean {
  return !(reason instanceof GraphQLError) || reason.extensions.code === undefined;
}

function inOrder(failures: readonly Failure[]): readonly Failure[] {
  return failures
    .map((failure) => ({ failure, path: pathOf(failure) }))
    .sort((one, other) => comparePaths(one.path, other.path))
    .map(({ failure }) => failure);
}

function pathOf({ place }: Failure) {
  return place ? responsePathAsArray(place.path) : [];
}
