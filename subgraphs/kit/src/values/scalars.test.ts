import { Kind } from 'graphql';
import { describe, expect, test } from 'vitest';
import { AnyScalar, DateScalar } from './scalars.ts';

/** How a client sends a day. */
const ways = [
  ['a variable', (value: string) => DateScalar.parseValue(value)],
  ['a literal', (value: string) => DateScalar.parseLiteral({ kind: Kind.STRING, value })],
] as const;

describe.each(ways)('as %s', (_, read) => {
  test.each(['1900-01-01', '2024-02-29', '2200-12-31'])('%s is a day', (day) => {
    expect(read(day)).toBe(day);
  });

  test.each(['1899-12-31', '2201-01-01', '0050-01-31', '9999-12-31'])(
    '%s is refused, as rules could leave the calendar from there',
    (day) => {
      expect(() => read(day)).toThrow(`"${day}" is no day from 1900-01-01 to 2200-12-31.`);
    },
  );

  test.each(['2023-02-29', '2024-13-01', '+010000-01-30', 'today'])('%s is no day', (day) => {
    expect(() => read(day)).toThrow(`"${day}" is no calendar day such as "2026-03-19".`);
  });
});

test('a day that is stored is told, wherever in the calendar it lies', () => {
  for (const day of ['0050-01-31', '1899-12-31', '9999-12-31'])
    expect(DateScalar.serialize(day)).toBe(day);
});

test.each([
  [{ __typename: 'Course', id: { $ne: null } }],
  [{ __typename: 'Course', of: { days: [null, { from: { $gt: '' } }] } }],
  [{ __typename: 'Course', $where: 'true' }],
])('a representation in which MongoDB would find an operator is refused: %j', (representation) => {
  expect(() => AnyScalar.parseValue(representation)).toThrow('begin with no $');
});

test('a representation of any other shape is taken as it is', () => {
  const representation = {
    __typename: 'Course',
    id: '$ne',
    of: { a$: null, days: [1, true, { from: '$gt' }] },
  };
  expect(AnyScalar.parseValue(representation)).toBe(representation);
});
