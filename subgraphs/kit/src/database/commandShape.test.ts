import { expect, test } from 'vitest';
import { commandShape } from './commandShape.ts';

test.each([
  ['a value', { filter: { country: 'DE' } }, 'filter {"country":"?"}'],
  ['a list of values', { filter: { _id: { $in: ['a', 'b'] } } }, 'filter {"_id":{"$in":"?"}}'],
  [
    'an id, a date, a pattern',
    { filter: { at: new Date(0), is: /x/ } },
    'filter {"at":"?","is":"?"}',
  ],
  ['null', { filter: { endsOn: null } }, 'filter {"endsOn":"?"}'],
  [
    'alternatives of one shape and of another',
    { filter: { $or: [{ a: 1 }, { a: 2 }, { b: 3 }] } },
    'filter {"$or":[{"a":"?"},{"b":"?"}]}',
  ],
  ['an order', { filter: {}, sort: new Map([['year', -1]]) }, 'filter {} sort {"year":"?"}'],
  [
    'a pipeline',
    { pipeline: [{ $match: { centreId: 'c' } }, { $group: { _id: '$year' } }] },
    'pipeline [{"$match":{"centreId":"?"}},{"$group":{"_id":"?"}}]',
  ],
  ['documents to insert', { documents: [{ name: 'secret' }] }, ''],
])('of %s the shape is told and no value', (_, body, shape) => {
  expect(commandShape({ body })).toBe(shape);
});
