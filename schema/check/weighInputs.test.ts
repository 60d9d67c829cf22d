import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { readOperation } from './operations.ts';
import { weigh } from './weigh.ts';

const earlier = `
  type Query { things(filter: Filter, day: String = "today", size: Int): [Int!] }
  input Filter { city: String, beds: Int = 1 }`;
const operations = Object.entries({
  Bare: 'query Bare { things }',
  Day: 'query Day { things(day: "2026-01-01") }',
  City: 'query City { things(filter: { city: "a" }) }',
  Beds: 'query Beds { things(filter: { beds: 2 }) }',
  Sent: 'query Sent($filter: Filter) { things(filter: $filter) }',
}).map(([name, text]) => readOperation(text, name));

/** What each change that is not safe is called, and who is said to rely on it, once one piece of the schema is replaced. */
async function weighed(from: string, to: string) {
  expect(earlier).toContain(from);
  const later = buildSchema(earlier.replace(from, to));
  const changes = await weigh(buildSchema(earlier), later, operations);
  return changes
    .filter(({ weight }) => weight !== 'safe')
    .map(({ weight, usedBy }) => [weight, ...usedBy]);
}

test.each([
  [
    'another type of an argument breaks those that give it',
    'day: String = "today"',
    'day: Int',
    ['breaking', 'Day'],
  ],
  [
    'so it does where they may leave it out as before',
    'day: String',
    'day: String!',
    ['breaking', 'Day'],
  ],
  ['and none where none gives it', 'size: Int', 'size: Float', ['breaking']],
])('%s', async (_what, from, to, expected) => {
  expect(await weighed(from, to)).toContainEqual(expected);
});

test('an argument that must be given from now on breaks all that ask for its field', async () => {
  expect(await weighed('size: Int', 'size: Int!')).toEqual([
    ['breaking', 'Bare', 'Day', 'City', 'Beds', 'Sent'],
  ]);
});

test.each([
  [
    'another type of a field of an input breaks those that send it',
    'city: String',
    'city: Int',
    ['breaking', 'City', 'Sent'],
  ],
  [
    'one that must be sent from now on breaks all that send the input',
    'city: String',
    'city: String!',
    ['breaking', 'City', 'Beds', 'Sent'],
  ],
  [
    'another default is dangerous to all that send the input',
    'beds: Int = 1',
    'beds: Int = 2',
    ['dangerous', 'City', 'Beds', 'Sent'],
  ],
  [
    'an input that takes one field only breaks those that send it',
    'Filter { city: String, beds: Int = 1',
    'Filter @oneOf { city: String, beds: Int',
    ['breaking', 'City', 'Beds', 'Sent'],
  ],
])('%s', async (_what, from, to, expected) => {
  expect(await weighed(from, to)).toContainEqual(expected);
});
