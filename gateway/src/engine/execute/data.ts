import type { GraphQLError } from 'graphql';

/** An object of an answer, by response names. */
export type Data = Record<string, unknown>;

/** Where a value stands in an answer. */
export type Path = readonly (string | number)[];

/** Stands for a value that could not be fetched, until the answer is completed. */
export class Failure {
  /** What went wrong, told wherever the value would have stood; null where it is told already. */
  readonly error: Pick<GraphQLError, 'message' | 'extensions'> | null;

  constructor(error: Failure['error']) {
    this.error = error;
  }
}

/**
 * A subgraph's value by its response name. What comes from JSON has a prototype: its functions are no data.
 */
export function fieldIn(data: Data, name: string): unknown {
  const value = data[name];
  return typeof value === 'function' ? undefined : value;
}

export function isData(value: unknown): value is Data {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Failure)
  );
}
