import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createQueryPlans } from './queryPlans.ts';

const { supergraphSdl = '' } = composeServices([
  {
    name: 'wards',
    url: 'http://wards.invalid/graphql',
    typeDefs: parse(
      'type Query { ward(id: ID!): Ward } type Ward { id: ID! beds: Int name: String }',
    ),
  },
]);

/** Plans with a store of so many bytes, and what was told of each choice. */
function planner(bytes?: number) {
  const cached: boolean[] = [];
  const plans = createQueryPlans(supergraphSdl, { planChosen: (was) => cached.push(was) }, bytes);
  const planOf = (text: string, operationName?: string) =>
    plans.planOf(parse(text), operationName, text);
  return { cached, planOf };
}

test('an operation is planned once, however it is written', () => {
  const { cached, planOf } = planner();
  const plan = planOf('{ ward(id: "a") { ...Beds } } fragment Beds on Ward { beds }');
  const again = planOf(
    '# Spelled differently\nfragment Beds on Ward{beds} query { ward(id:"a"){...Beds} }',
  );
  expect(again).toBe(plan);
  expect(cached).toEqual([false, true]);
});

test('two operations of one document have plans of their own', () => {
  const { planOf } = planner();
  const document = 'query A { ward(id: "a") { beds } } query B { ward(id: "a") { name } }';
  expect(planOf(document, 'A').node).toMatchObject({
    operation: 'query A__wards__0{ward(id:"a"){beds}}',
  });
  expect(planOf(document, 'B').node).toMatchObject({
    operation: 'query B__wards__0{ward(id:"a"){name}}',
  });
});

test('operations that differ in a literal do not share a plan', () => {
  const { planOf } = planner();
  expect(planOf('{ ward(id: "a") { beds } }')).not.toBe(planOf('{ ward(id: "b") { beds } }'));
});

test('the plan that was not used for longest gives way, and its operation is planned again', () => {
  const plan = JSON.stringify(planner().planOf('{ ward(id: "a") { beds } }'));
  const { cached, planOf } = planner(2 * plan.length);
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) planOf(`{ ward(id: "${id}") { beds } }`);
  expect(cached).toEqual([false, false, true, false, true, false]);
});

test('an operation that the document lacks is no operation', () => {
  expect(() => planner().planOf('query A { ward(id: "a") { beds } }', 'B')).toThrow(
    'The document has no operation B.',
  );
});
