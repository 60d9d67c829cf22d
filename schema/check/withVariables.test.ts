import { expect, test } from 'vitest';
import { readOperation } from './operations.ts';
import { withVariables } from './withVariables.ts';

const shipped = readOperation('query Centre($id: ID!) { centre(id: $id) { name } }', 'Centre');
const version = (variables?: object) => ({
  variables: variables === undefined ? {} : { Centre: { variables } },
});

/** What is asked of a version that ships variables, or none, and why not. */
function asked(earlier: object | undefined, later: object | undefined, operation = shipped) {
  const { questions, left } = withVariables([operation], version(earlier), version(later));
  return questions[0]?.variables ?? left;
}

test('a document is asked with the variables that it was shipped with, by the names they had', () => {
  expect(asked({ id: 'a' }, { centre: 'a' })).toEqual({ id: 'a' });
  expect(asked({ id: 'a' }, { id: 'b' })).toEqual({ id: 'a' });
  expect(asked({ id: 'a' }, undefined)).toEqual({ id: 'a' });
});

test('what the earlier version has no usable variables for is asked with the present ones', () => {
  expect(asked(undefined, { id: 'b' })).toEqual({ id: 'b' });
  expect(asked({ centre: 'a' }, { id: 'b' })).toEqual({ id: 'b' });
});

test('a query that needs no variables is asked without any', () => {
  const free = readOperation('query Centre { centre(id: "a") { name } }', 'Centre');
  expect(asked(undefined, undefined, free)).toEqual({});
});

test('a document that had variables and cannot be asked fails the check', () => {
  const text = 'Centre: the earlier schema/operationVariables.json gives it variables, but no $id';
  expect(asked({ centre: 'a' }, { centre: 'a' })).toEqual([
    { kind: 'not replayed', text, fails: true },
  ]);
});

test('a document that never had variables, and one that writes, are named and fail nothing', () => {
  const text = 'Centre: schema/operationVariables.json has no $id for it';
  expect(asked(undefined, { centre: 'a' })).toEqual([{ kind: 'not replayed', text, fails: false }]);
  const move = readOperation('mutation Centre($id: ID!) { move(id: $id) }', 'Centre');
  expect(asked({ id: 'a' }, { id: 'a' }, move)).toEqual([
    { kind: 'not replayed', text: 'Centre: it writes', fails: false },
  ]);
});
