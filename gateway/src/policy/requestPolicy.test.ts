import { anonymous } from '@spine/kit/viewer';
import { expect, test } from 'vitest';
import { budgetOf } from './cost/budget.ts';
import { defaultPolicy, readRequestPolicy } from './requestPolicy.ts';

test('without settings the limits are those that an internet-facing graph needs', () => {
  expect(readRequestPolicy({})).toEqual(defaultPolicy);
  expect(defaultPolicy).toMatchObject({
    limits: {
      bodyBytes: 102_400,
      tokens: 1_000,
      depth: 10,
      selections: 1_000,
      aliases: 30,
      rootFields: 20,
      directives: 50,
    },
    budget: { maximum: 5_000 },
    corsOrigins: [],
  });
});

test('each limit has a setting of its own', () => {
  const names = [
    'LIMIT_BODY_BYTES',
    'LIMIT_TOKENS',
    'LIMIT_NAME_LENGTH',
    'LIMIT_DEPTH',
    'LIMIT_INTROSPECTION_DEPTH',
    'LIMIT_SELECTIONS',
    'LIMIT_ALIASES',
    'LIMIT_ROOT_FIELDS',
    'LIMIT_DIRECTIVES',
    'LIMIT_VARIABLE_DEPTH',
  ];
  const settings = Object.fromEntries(names.map((name, index) => [name, String(index + 1)]));
  expect(Object.values(readRequestPolicy(settings).limits)).toEqual(names.map((_, i) => i + 1));
});

test('a scope can raise what its holder may spend, and none can lower it', () => {
  const { budget } = readRequestPolicy({
    COST_BUDGET: '100',
    COST_BUDGETS: 'wards:read=400, wards:write=10',
  });
  const viewer = (...scopes: string[]) => ({ ...anonymous, scopes });
  expect(budgetOf(viewer(), budget)).toBe(100);
  expect(budgetOf(viewer('wards:write'), budget)).toBe(100);
  expect(budgetOf(viewer('wards:write', 'wards:read'), budget)).toBe(400);
});

test('codes that subgraphs have beside our own can be named, and add to these', () => {
  const { errorCodes } = readRequestPolicy({ SUBGRAPH_ERROR_CODES: 'NOT_FOUND, SOLD_OUT' });
  expect(errorCodes).toEqual([...defaultPolicy.errorCodes, 'NOT_FOUND', 'SOLD_OUT']);
});

test.each([
  ['LIMIT_DEPTH', 'deep'],
  ['LIMIT_DEPTH', '-1'],
  ['COST_BUDGETS', 'wards:read'],
  ['CORS_ORIGINS', '*'],
  ['CORS_ORIGINS', 'https://wards.example/path'],
  ['SUBGRAPH_ERROR_CODES', 'NOT FOUND'],
])('%s is refused as "%s" in a sentence that names it', (name, value) => {
  expect(() => readRequestPolicy({ [name]: value })).toThrow(`${name} is "${value}"`);
});
