import { expect, test } from 'vitest';
import { AnyScalar } from './scalars.ts';

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
