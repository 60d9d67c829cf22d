import { silentLogger } from '@spine/kit';
import { beforeAll, expect, test } from 'vitest';
import { foreignGateway, type Gateway, post } from '../../../support/foreign/gateway.ts';

const faults: unknown[] = [];
let app: Gateway;

beforeAll(async () => {
  const note = (...line: unknown[]) => void faults.push(line);
  app = await foreignGateway({ logger: { ...silentLogger, error: note, warn: note } });
});

const json = { 'content-type': 'application/json' };
const typename = 'query=%7B__typename%7D';

/** Requests that are the client's mistake: status, code, and what makes them so. */
const mistakes = [
  ['no body', 400, 'BAD_REQUEST', { method: 'POST', headers: json }],
  ['no JSON', 400, 'BAD_REQUEST', { method: 'POST', headers: json, payload: '{"query":' }],
  ['no operation', 400, 'BAD_REQUEST', { method: 'POST', headers: json, payload: '{}' }],
  [
    'a batch',
    400,
    'BAD_REQUEST',
    { method: 'POST', headers: json, payload: '[{"query":"{ __typename }"}]' },
  ],
  [
    'a form',
    415,
    'BAD_REQUEST',
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: typename,
    },
  ],
  [
    'plain text',
    415,
    'BAD_REQUEST',
    {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      payload: '{"query":"{ __typename }"}',
    },
  ],
  ['a link from another site', 400, 'BAD_REQUEST', { method: 'GET', url: `/graphql?${typename}` }],
  ['a page wanted', 400, 'BAD_REQUEST', { method: 'GET', headers: { accept: 'text/html' } }],
  [
    'a mutation by GET',
    405,
    'BAD_REQUEST',
    { method: 'GET', url: '/graphql?query=mutation%7B__typename%7D', headers: json },
  ],
  [
    'two operations and no name',
    400,
    'OPERATION_RESOLUTION_FAILURE',
    operation('query A { __typename } query B { __typename }'),
  ],
  [
    'a name that no operation has',
    400,
    'OPERATION_RESOLUTION_FAILURE',
    operation('query A { __typename }', { operationName: 'B' }),
  ],
  ['a subscription', 400, 'BAD_REQUEST', operation('subscription { reviewed { id } }')],
  ['a syntax error', 400, 'GRAPHQL_PARSE_FAILED', operation('{ products(')],
  ['an unknown field', 400, 'GRAPHQL_VALIDATION_FAILED', operation('{ nothing }')],
  [
    'a persisted query that nobody kept',
    200,
    'PERSISTED_QUERY_NOT_FOUND',
    operation(undefined, { extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }),
  ],
  [
    'a hash of another text',
    400,
    'BAD_REQUEST',
    hashed({ version: 1, sha256Hash: 'a'.repeat(64) }),
  ],
  ['a hash of another version', 400, 'BAD_REQUEST', hashed({ version: 2, sha256Hash: 'x' })],
  ['a hash of no version', 400, 'BAD_REQUEST', hashed({ sha256Hash: 'x' })],
  ['no hash where one is to be', 400, 'BAD_REQUEST', hashed({ version: 1 })],
  ['a hash that is a number', 400, 'BAD_REQUEST', hashed({ version: 1, sha256Hash: 1 })],
  ['a persisted query that is a number', 400, 'BAD_REQUEST', hashed(1)],
  ['a persisted query that is a list', 400, 'BAD_REQUEST', hashed([])],
  ['a persisted query that is false', 400, 'BAD_REQUEST', hashed(false)],
  [
    'a persisted query of another version by GET',
    400,
    'BAD_REQUEST',
    {
      method: 'GET',
      url: `/graphql?${typename}&extensions=${encodeURIComponent('{"persistedQuery":{"version":2}}')}`,
      headers: json,
    },
  ],
] as const;

function hashed(persistedQuery: unknown) {
  return operation('{ __typename }', { extensions: { persistedQuery } });
}

function operation(query: string | undefined, more: object = {}) {
  return { method: 'POST', headers: json, payload: JSON.stringify({ query, ...more }) } as const;
}

test.each(mistakes)('%s is answered with %i and %s', async (_, status, code, request) => {
  faults.length = 0;
  const response = await app.inject({ url: '/graphql', ...request });
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toMatch(/^application\/json/);
  expect(response.json()).toEqual({
    errors: [expect.objectContaining({ message: expect.any(String), extensions: { code } })],
  });
  expect(faults).toEqual([]);
});

test('a persisted query that is null is none', async () => {
  const response = await app.inject({ url: '/graphql', ...hashed(null) });
  expect(response.json()).toEqual({ data: { __typename: 'Query' } });
});

test.each([
  ['a word for a number', '{ products(first: "x") { id } }', {}, 'first'],
  ['an unknown enum value', '{ products(kind: HEAVY) { id } }', {}, 'kind'],
  [
    'a word for a number in a variable',
    'query ($n: Int!) { products(first: $n) { id } }',
    { n: 'x' },
    'n',
  ],
  ['no value for a variable', 'query ($id: ID!) { product(id: $id) { id } }', {}, 'id'],
])('%s is answered with the name of its argument', async (_, query, variables, argument) => {
  const { status, body } = await post(app, query, variables);
  expect(status).toBe(400);
  expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});

test('a query may come by GET where no other site can send it', async () => {
  const response = await app.inject({
    url: `/graphql?${typename}`,
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(response.json()).toEqual({ data: { __typename: 'Query' } });
});
