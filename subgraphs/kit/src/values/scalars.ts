import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { knownDays, lasts } from './days.ts';

/** Days remembered to be days: a century of them. */
const most = 40_000;
const known = new Set<unknown>();

/** Reading a day takes some fifty times as long as finding it, and an answer may have hundreds. */
function serializedDay(value: unknown): unknown {
  if (known.has(value)) return value;
  const day = GraphQLLocalDate.serialize(value);
  if (known.size >= most) known.clear();
  if (day === value) known.add(day);
  return day;
}

/**
 * A calendar day without a time zone, `2026-03-19`; stored and passed as that text, so days sort as text. Taken are those
 * of {@link knownDays}, from which no rule's arithmetic leaves the calendar; what is stored is told as it is.
 */
export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  description: `A calendar day, ISO 8601: \`2026-03-19\`. As an argument from ${knownDays.from} to ${knownDays.until}.`,
  serialize: serializedDay,
  parseValue: (value) => readDay(() => GraphQLLocalDate.parseValue(value), value),
  parseLiteral: (node) =>
    readDay(
      () => GraphQLLocalDate.parseLiteral(node, {}),
      'value' in node ? node.value : node.kind,
    ),
});

function readDay(read: () => string, value: unknown): string {
  const day = readCalendarDay(read, value);
  if (lasts(knownDays, day)) return day;
  throw new RangeError(`"${day}" is no day from ${knownDays.from} to ${knownDays.until}.`);
}

function readCalendarDay(read: () => string, value: unknown): string {
  try {
    return read();
  } catch {
    throw new RangeError(`${JSON.stringify(value)} is no calendar day such as "2026-03-19".`);
  }
}

/** An instant in UTC, ISO 8601 with milliseconds. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601: `2026-03-19T08:00:00.000Z`.',
});

/**
 * A representation of an entity, whatever its shape: its values come from other subgraphs, past the schema's types.
 * Where one has a name that begins with `$`, which none in GraphQL does, it is refused: to MongoDB that is an operator.
 */
export const AnyScalar = new GraphQLScalarType({
  name: '_Any',
  parseValue: (value) => {
    if (namesOperator(value)) throw new RangeError('Names in a representation begin with no $.');
    return value;
  },
});

function namesOperator(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (const name in value)
    if (name.startsWith('$') || namesOperator((value as Record<string, unknown>)[name]))
      return true;
  return false;
}
