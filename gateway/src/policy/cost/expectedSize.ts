import { type FieldNode, GraphQLError, type GraphQLField } from 'graphql';
import type { Amount } from './amount.ts';
import type { ListSize } from './costModel.ts';
import { argumentValue, hangsOnVariables, type Variables } from './fieldCost.ts';
import type { StatedField } from './statedFields.ts';

/**
 * Items to expect by a field's `@listSize`: the largest slicing argument, else the assumed size.
 *
 * @param asked the field as it is asked, which may be an interface's: what that does not take nobody can be asked to give
 * @param preset items where the directive does not tell
 * @returns throws GraphQLError `COST_QUERY_PARSE_FAILURE` when not exactly one slicing argument is given but must be
 */
export function expectedSize(
  node: FieldNode,
  asked: GraphQLField<unknown, unknown>,
  { field, owner }: StatedField,
  { assumedSize, slicingArguments = [], requireOneSlicingArgument = true }: ListSize,
  preset: number,
): Amount {
  const otherwise = assumedSize ?? preset;
  if (slicingArguments.length === 0) return otherwise;
  const slicing = field.args.filter(({ name }) => slicingArguments.includes(name));
  const needsOne =
    requireOneSlicingArgument && asked.args.some(({ name }) => slicingArguments.includes(name));
  const size = (variables: Variables): number => {
    const sizes = slicing
      .map((arg) => sizeOf(argumentValue(node, arg, variables)))
      .filter((each) => each !== null);
    if (needsOne && sizes.length !== 1) throw unsliced(`${owner}.${field.name}`, slicingArguments);
    return sizes.length > 0 ? Math.max(...sizes) : otherwise;
  };
  return slicing.some((arg) => hangsOnVariables(node, arg)) ? size : settled(size);
}

/** A size that no variable changes; where it is lacking, that is thrown when the cost is asked for. */
function settled(size: (variables: Variables) => number): Amount {
  try {
    return size({});
  } catch {
    return size;
  }
}

/** What an `Int` can be at most. Variables are not coerced yet, and 1e999 in JSON is infinite. */
const largest = 2 ** 31 - 1;

/**
 * Never below zero: a negative page would pay for the rest of the operation. Never infinite: so many items that cost
 * nothing would cost NaN, which is over no budget.
 */
function sizeOf(value: unknown): number | null {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.min(Math.max(0, value || 0), largest) : null;
}

function unsliced(coordinate: string, names: readonly string[]): GraphQLError {
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
  return new GraphQLError(`${coordinate} needs exactly one of its arguments: ${list}.`, {
    extensions: { code: 'COST_QUERY_PARSE_FAILURE', http: { status: 400 } },
  });
}
