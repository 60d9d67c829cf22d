import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { PlanningWork } from './planningWork.ts';
import { createQueryPlans } from './queryPlans.ts';

const { supergraphSdl = '' } = composeServices([
  {
    name: 'wards',
    url: 'http://wards.invalid/graphql',
    typeDefs: parse(
      'type Query { ward(id: ID!, by: JSON! = {a: [1]}): Ward } type Ward { id: ID! beds: Int name: String } scalar JSON',
    ),
  },
]);

/** Plans with such a store, what was known before, and what was told of each choice. */
function planner(
  limits: { max?: number; maxSize?: number } = {},
  known: PlanningWork | null = null,
) {
  const cached: boolean[] = [];
  const metrics = { planChosen: (was: boolean) => cached.push(was) };
  const plans = createQueryPlans(supergraphSdl, metrics, known, limits);
  const planOf = (text: string, operationName?: string) =>
    plans.planOf(parse(text), operationName, text);
  const pin = (text: string) => plans.pin(parse(text), null, text);
  return { cached, planOf, pin, plans };
}

/** As it comes back from where it was kept. */
const kept = (work: PlanningWork | null): PlanningWork | null => JSON.parse(JSON.stringify(work));

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
  const { cached, planOf } = planner({ maxSize: 2 * plan.length });
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) planOf(`{ ward(id: "${id}") { beds } }`);
  expect(cached).toEqual([false, false, true, false, true, false]);
});

test('an operation that the document lacks is no operation', () => {
  expect(() => planner().planOf('query A { ward(id: "a") { beds } }', 'B')).toThrow(
    'The document has no operation B.',
  );
});

test('a later process has the plans of an earlier one, and clients see the same schema', () => {
  const { plans, planOf } = planner();
  const plan = planOf('{ ward(id: "a") { beds } }');
  const later = planner(undefined, kept(plans.newWork()));
  expect(later.planOf('query { ward(id: "a") { beds } } # again')).toEqual(plan);
  expect(later.cached).toEqual([true]);
  expect(printSchema(later.plans.schema)).toBe(printSchema(plans.schema));
  expect(later.plans.newWork()).toBeNull();
});

test('what is not among them it plans itself, once its planner is ready or before', async () => {
  const known = kept(planner().plans.newWork());
  const fresh = planner().planOf('{ ward(id: "a") { name } }');
  const prepared = planner(undefined, known);
  await prepared.plans.prepare();
  for (const { plans, planOf } of [prepared, planner(undefined, known)]) {
    expect(planOf('{ ward(id: "a") { name } }')).toEqual(fresh);
    expect(plans.newWork()?.plans).toHaveLength(1);
  }
});

test('so many plans are kept, however small they are, and the least used is made anew', () => {
  const { cached, planOf } = planner({ max: 2 });
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) planOf(`{ ward(id: "${id}") { beds } }`);
  expect(cached).toEqual([false, false, true, false, true, false]);
});

const three = ['a', 'b', 'c'].map((id) => `{ ward(id: "${id}") { beds } }`);

test('plans that are pinned are kept however many there are, and whatever else is planned', () => {
  const { cached, planOf, pin } = planner({ max: 1 });
  three.forEach(pin);
  for (const id of ['d', 'e']) planOf(`{ ward(id: "${id}") { beds } }`);
  cached.length = 0;
  for (const text of three) planOf(text);
  expect(cached).toEqual([true, true, true]);
});

test('and a later process has them all, and keeps no more of them than it pins itself', () => {
  const { pin, plans } = planner({ max: 1 });
  three.forEach(pin);
  const later = planner({ max: 1 }, kept(plans.newWork()));
  three.slice(1).forEach(later.pin);
  expect(later.cached).toEqual([true, true]);
  later.pin('{ ward(id: "d") { beds } }');
  expect(later.plans.newWork()?.plans).toHaveLength(3);
});
