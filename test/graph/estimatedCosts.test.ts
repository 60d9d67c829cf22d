import { fragmentsOf } from '@spine/kit/execute';
import { randomStream } from '@spine/synthetic';
import { buildSchema, getOperationAST, Kind, parse, valueFromASTUntyped } from 'graphql';
import { expect, test } from 'vitest';
import { actualCost } from '../../gateway/src/policy/cost/actualCost.ts';
import { amountWith } from '../../gateway/src/policy/cost/amount.ts';
import { type CostModel, readCostModel } from '../../gateway/src/policy/cost/costModel.ts';
import { estimatedCost } from '../../gateway/src/policy/cost/estimatedCost.ts';
import { variablesOf } from '../../gateway/src/policy/cost/operation.ts';
import { supergraphSdl } from '../support/graph.ts';
import { apiSchema } from '../support/monolith/apiSchema.ts';
import type { Operation } from '../support/operations/operation.ts';
import { randomAnswers } from '../support/operations/randomAnswers.ts';
import { randomOperations } from '../support/operations/randomOperations.ts';
import { walkedActualCost } from '../support/operations/walkedActualCost.ts';
import { walkedCost } from '../support/operations/walkedCost.ts';

const shelves = buildSchema(/* GraphQL */ `
  interface Thing { title(in: [String]): String pages(first: Int): Pages! near(by: Filter): [Thing] }
  type Book implements Thing { title(in: [String]): String pages(first: Int, last: Int): Pages! near(by: Filter): [Book] by: Person }
  type Person implements Thing { title(in: [String]): String books(filter: Filter, ids: [ID!]): [Book!]! pages(first: Int): Pages! near(by: Filter, most: Int = 4): [Thing] }
  type Pages { nodes: [Page!]! total: Int }
  type Page { number: Int scan(kind: Kind = OLD, near: [Filter]): String }
  union Anything = Book | Person
  enum Kind { OLD NEW }
  input Filter { kind: Kind title: String any: [Filter] }
  type Query { things(first: Int = 3): [Thing] any(first: Int, last: Int): [Anything!] book(id: ID, filter: Filter): Book }
`);

/** Fractions, so that a sum in another order would be another sum; and one below nothing. */
const stated: CostModel = {
  weights: new Map([
    ['Book', 0.1],
    ['Page.number', 0.7],
    ['Person.books', 1.3],
    ['Kind', 0.2],
    ['Filter.title', -1.3],
    ['Query.book(id)', 2.1],
    ['Thing.title(in)', 0.01],
    ['Book.title', 0.6],
    ['Person.near(by)', 0.9],
    ['Thing.near', 1.7],
    ['Person.near', 0.4],
  ]),
  listSizes: new Map([
    ['Person.pages', { assumedSize: 6, sizedFields: ['nodes'] }],
    ['Thing.near', { assumedSize: 2 }],
    ['Person.near', { slicingArguments: ['most'] }],
    ['Book.pages', { slicingArguments: ['first', 'last'], sizedFields: ['nodes'] }],
    [
      'Query.things',
      { slicingArguments: ['first'], assumedSize: 5, requireOneSlicingArgument: false },
    ],
    ['Query.any', { slicingArguments: ['first', 'last'] }],
    ['Person.books', { slicingArguments: ['ids'], requireOneSlicingArgument: false }],
  ]),
};

test.each([
  ['the graph', apiSchema(supergraphSdl), readCostModel(supergraphSdl)],
  ['shelves with fractions for weights', shelves, stated],
])(
  'operations at random on %s cost what a walk through all of each says, whatever their variables',
  (_, schema, model) => {
    const seen = { costs: new Set<number>(), unsized: 0 };
    for (const { query, variables } of randomOperations(schema, 7, { count: 600 })) {
      const document = parse(query);
      const operation = getOperationAST(document);
      if (!operation) throw new Error('An operation is missing.');
      const costed = { schema, model, operation, fragments: fragmentsOf(document), listSize: 10 };
      const amount = estimatedCost(costed);
      for (const given of [variables, ...otherVariables(variables), {}]) {
        const ours = outcome(() => amountWith(amount, variablesOf(operation)(given)));
        const walked = { ...costed, variables: { ...defaultsOf(query), ...given } };
        expect(ours, `${query}\n${JSON.stringify(given)}`).toBe(outcome(() => walkedCost(walked)));
        if (ours === null) seen.unsized += 1;
        else seen.costs.add(ours);
      }
    }
    expect(seen.costs.size).toBeGreaterThan(100);
    if (schema === shelves) expect(seen.unsized).toBeGreaterThan(100);
  },
);

test.each([
  ['the graph', apiSchema(supergraphSdl), readCostModel(supergraphSdl)],
  ['shelves with fractions for weights', shelves, stated],
])(
  'answers at random to operations at random on %s cost what a walk through each says',
  async (_, schema, model) => {
    const seen = new Set<number>();
    const random = randomStream(11, 'answers');
    const answers = randomAnswers(schema, random);
    for (const { query, variables } of randomOperations(schema, 11, { count: 300 })) {
      const document = parse(query);
      const operation = getOperationAST(document);
      if (!operation) throw new Error('An operation is missing.');
      const costed = { schema, model, operation, fragments: fragmentsOf(document), listSize: 10 };
      const actual = actualCost(costed);
      for (const given of [variables, ...otherVariables(variables), variables]) {
        const data = await answers(document, variables);
        const settled = variablesOf(operation)(given);
        const walked = walkedActualCost({ ...costed, variables: settled }, data);
        expect(actual(settled, data), query).toBeCloseTo(walked, 8);
        seen.add(walked);
      }
    }
    expect(seen.size).toBeGreaterThan(50);
  },
);

/** Null where a list has no size that it must have. */
function outcome(cost: () => number): number | null {
  try {
    return cost();
  } catch {
    return null;
  }
}

/** The same, with conditions turned and numbers doubled; one after the other left out. */
function* otherVariables(variables: Operation['variables']) {
  const entries = Object.entries(variables);
  yield Object.fromEntries(entries.map(([name, value]) => [name, changed(value)]));
  for (const left of entries) yield Object.fromEntries(entries.filter((entry) => entry !== left));
}

function changed(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value * 2 : [value, value];
}

function defaultsOf(query: string): Record<string, unknown> {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return {};
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
}
