import { GraphQLError } from 'graphql';
import type { ListSize } from './costModel.ts';

/** The values of a field's arguments by name, defaults included. */
export type ArgumentValues = Readonly<Record<string, unknown>>;

/**
 * Items to expect by a field's `@listSize`: the largest slicing argument, else the assumed size.
 *
 * @returns null where the directive does not tell
 * @throws GraphQLError `COST_QUERY_PARSE_FAILURE` when not exactly one slicing argument is given but must be
 */
export function expectedSize(
  coordinate: string,
  { assumedSize, slicingArguments = [], requireOneSlicingArgument = true }: ListSize,
  values: ArgumentValues,
): number | null {
  const sizes = slicingArguments
    .map((name) => sizeOf(values[name]))
    .filter((size) => size !== null);
  if (slicingArguments.length > 0 && requireOneSlicingArgument && sizes.length !== 1)
    throw unsliced(coordinate, slicingArguments);
  return sizes.length > 0 ? Math.max(...sizes) : (assumedSize ?? null);
}

/** Never below zero: a negative page would pay for the rest of the operation. */
function sizeOf(value: unknown): number | null {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.max(0, value) : null;
}

function unsliced(coordinate: string, names: readonly string[]): GraphQLError {
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
  return new GraphQLError(`${coordinate} needs exactly one of its arguments: ${list}.`, {
    extensions: { code: 'COST_QUERY_PARSE_FAILURE', http: { status: 400 } },
  });
}
