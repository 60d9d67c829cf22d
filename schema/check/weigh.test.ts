import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { readOperation } from './operations.ts';
import { weigh } from './weigh.ts';

const earlier = `
  type Query { centre(id: ID!, day: String = "today"): Centre, things(filter: Filter): [Thing!]!, find: Found }
  interface Thing { name: String!, status: Status }
  type Centre implements Thing { name: String!, status: Status, city: String, beds: Int }
  type Course implements Thing { name: String!, status: Status, hours: Int }
  union Found = Centre | Course
  enum Status { OPEN CLOSED }
  input Filter { city: String, size: Size }
  input Size { least: Int }
  directive @log(level: Int) on FIELD`;

const documents = {
  City: 'query City { centre(id: "a") { city } }',
  Day: 'query Day($day: String) { centre(id: "a", day: $day) { __typename } }',
  Names: 'query Names { things { name } }',
  Filtered: 'query Filtered($filter: Filter) { things(filter: $filter) { __typename } }',
  Literal: 'query Literal { things(filter: { size: { least: 1 } }) { __typename } }',
  Status: 'query Status { things { ...Of } } fragment Of on Centre { status }',
  Found: 'query Found { find { ... on Course { hours @log(level: 1) } } }',
};
const operations = Object.entries(documents).map(([name, text]) => readOperation(text, name));

/** Replaces one piece of the schema, which must be there. */
function changed(from: string, to: string): string {
  if (!earlier.includes(from)) throw new Error(`The schema has no ${from}.`);
  return earlier.replace(from, to);
}

async function weighed(later: string, asked = operations) {
  const changes = await weigh(buildSchema(earlier), buildSchema(later), asked);
  const of = (weight: string) => changes.filter((change) => change.weight === weight);
  const users = (weight: string) => [...new Set(of(weight).flatMap(({ usedBy }) => usedBy))].sort();
  return {
    breaking: of('breaking').length > 0 ? users('breaking') : null,
    dangerous: of('dangerous').length > 0 ? users('dangerous') : null,
  };
}

test.each([
  ['a removed field that one operation selects', changed('city: String, beds', 'beds'), ['City']],
  ['a removed field that none selects', changed(', beds: Int', ''), []],
  [
    'a field that may become null',
    changed(
      'Course implements Thing { name: String!',
      'Course implements Thing { name: String! old: Int',
    ).replace('{ name: String!, status: Status }', '{ name: String, status: Status }'),
    ['Names'],
  ],
  ['another type of a field', changed('hours: Int', 'hours: String'), ['Found']],
  [
    'a removed argument that one gives',
    changed('id: ID!, day: String = "today"', 'id: ID!'),
    ['Day'],
  ],
  [
    'a new argument that all must give',
    changed('(id: ID!,', '(id: ID!, by: ID!,'),
    ['City', 'Day'],
  ],
  ['a removed field of what is sent whole', changed('city: String, size', 'size'), ['Filtered']],
  [
    'a removed field within what is sent',
    changed('least: Int', 'most: Int'),
    ['Filtered', 'Literal'],
  ],
  [
    'a new field that must be sent',
    changed('least: Int', 'least: Int, unit: String!'),
    ['Filtered', 'Literal'],
  ],
  ['a removed value of an enum', changed('OPEN CLOSED', 'OPEN'), ['Status']],
  ['a removed member of a union', changed('Found = Centre | Course', 'Found = Centre'), ['Found']],
  ['a removed directive', changed('directive @log(level: Int) on FIELD', ''), ['Found']],
])('%s breaks exactly those that use it', async (_what, later, users) => {
  expect((await weighed(later)).breaking).toEqual(users);
});

test.each([
  ['an argument', 'first', '($filter: Filter)', 'filter: $filter'],
  ['an argument', 'last', '($filter: Filter)', 'filter: $filter'],
  ['a field of one', 'first', '($size: Size)', 'filter: { size: $size }'],
  ['a field of one', 'last', '($size: Size)', 'filter: { size: $size }'],
])(
  'what is sent whole as %s is relied on, with the fragment that sends it %s',
  async (_as, place, variables, sent) => {
    const fragment = `fragment Of on Query { things(${sent}) { __typename } }`;
    const query = `query Sent${variables} { ...Of }`;
    const text = (place === 'first' ? [fragment, query] : [query, fragment]).join(' ');
    const asked = [readOperation(text, 'Sent')];
    const { breaking } = await weighed(changed('least: Int', 'most: Int'), asked);
    expect(breaking).toEqual(['Sent']);
  },
);

test('what an operation asks of an interface it relies on in every type behind it', async () => {
  const later = changed(
    'Centre implements Thing { name: String!, status: Status, city: String, beds: Int }',
    'Centre { city: String, beds: Int, status: Status }',
  );
  expect((await weighed(later)).breaking).toEqual(expect.arrayContaining(['Names', 'Status']));
});

test.each([
  ['a new value of an enum', changed('OPEN CLOSED', 'OPEN CLOSED MOVED'), ['Status']],
  [
    'a new member of a union',
    changed('Found = Centre | Course', 'Found = Centre | Course | Extra').concat(
      ' type Extra { a: Int }',
    ),
    ['Found'],
  ],
  ['another default of an argument', changed('"today"', '"tomorrow"'), ['City', 'Day']],
])('%s is dangerous to those that meet it, and breaks none', async (_what, later, users) => {
  expect(await weighed(later)).toEqual({ breaking: null, dangerous: users });
});

test.each([
  ['a new field', changed('beds: Int', 'beds: Int, wards: Int')],
  ['a new field that may be sent', changed('least: Int', 'least: Int, most: Int')],
  ['a field that is no longer null', changed('hours: Int', 'hours: Int!')],
  ['nothing', earlier],
])('%s is neither', async (_what, later) => {
  expect(await weighed(later)).toEqual({ breaking: null, dangerous: null });
});
