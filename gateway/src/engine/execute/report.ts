import { withoutStack } from '@spine/kit/withoutStack';
import { GraphQLError } from 'graphql';
import { isSummary } from '../errorSummary.ts';
import { Failure, isData, type Path } from './data.ts';
import { type Place, pathTo } from './place.ts';
import { type ToldPaths, toldPaths } from './toldPaths.ts';

/** What is found wrong while an answer is completed. */
export interface Report {
  /** A value that is no value of its field's type, or stands for one that was not fetched. */
  invalid(value: unknown, coordinate: string, within: Place | null, key: string | number): void;
  /** A null where none may be, unless an error that a subgraph told explains it, or one may that it left out. */
  forbiddenNull(coordinate: string, within: Place | null, key: string | number): void;
  /** What was never asked, as no type has objects there, unless an error that a subgraph told explains it. */
  unasked(within: Place | null, key: string | number): void;
}

/** The planner leaves out what no type of object has: a null in its place would look like an answer. */
export const noObjects = 'No subgraph has objects of the types that are asked for.';

/**
 * Opens the report of one answer.
 *
 * @param errors what the subgraphs told; what is found is added
 */
export function createReport(errors: GraphQLError[]): Report {
  let told: ToldPaths | null = null;
  const leftOut = errors.some(isSummary);
  const isTold = (path: Path) => {
    told ??= toldPaths(errors);
    return told.covers(path);
  };
  const add = (path: Path, message: string, extensions = {}) =>
    void errors.push(withoutStack(() => new GraphQLError(message, { path, extensions })));
  return {
    invalid(value, coordinate, within, key) {
      const path = pathTo(within, key);
      const failure = failureOf(value);
      if (!failure) return add(path, `Invalid value found for ${coordinate}.`);
      const { error } = failure;
      if (error && !isTold(path)) add(path, error.message, error.extensions);
    },
    forbiddenNull(coordinate, within, key) {
      const path = pathTo(within, key);
      if (!leftOut && !isTold(path))
        add(path, `Cannot return null for non-nullable ${coordinate}.`);
    },
    unasked(within, key) {
      const path = pathTo(within, key);
      if (!isTold(path)) add(path, noObjects);
    },
  };
}

/** Why a value was not fetched, or the type that it is of. */
function failureOf(value: unknown): Failure | null {
  const found = isData(value) ? value.__typename : value;
  return found instanceof Failure ? found : null;
}
