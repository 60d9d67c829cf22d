import { describe, expect, test } from 'vitest';
import { bothWaysGateway } from '../../../support/bothWays.ts';
import { documents, foreign, named } from '../../../support/foreign/known.ts';
import { ownRates } from '../../../support/foreign/ownRates.ts';

const { rates } = ownRates({ points: 1_000_000, seconds: 60 });
const gateway = await bothWaysGateway({ ...foreign, rates, documents });

const several = `query One($id: ID!) { product(id: $id) { name } }
  query Two($with: Boolean = true) { products { id name @include(if: $with) reviews { stars } } }`;

describe('a query that was answered before is answered alike, headers and bytes', () => {
  test.each([
    ['without variables', { query: named }],
    ['by id', { documentId: 'named' }],
    ['with a hash that is a trusted one', { documentId: 'named', query: named }],
    ['with variables', { query: several, operationName: 'One', variables: { id: 'p2' } }],
    ['that finds nothing', { query: several, operationName: 'One', variables: { id: 'p9' } }],
    ['with a default', { query: several, operationName: 'Two' }],
    [
      'with null for a default',
      { query: several, operationName: 'Two', variables: { with: true } },
    ],
    ['with a condition', { query: several, operationName: 'Two', variables: { with: false } }],
    [
      'with nulls for all else',
      { query: named, operationName: null, variables: null, extensions: null },
    ],
    [
      'with more than it needs',
      { query: named, variables: { other: 1 }, extensions: { a: 1 }, b: 2 },
    ],
    ['over three subgraphs', { query: '{ products { name shippingCost reviews { id stars } } }' }],
    ['of types alone', { query: '{ __typename }' }],
  ])('%s', async (_, payload) => {
    const { byApollo, asKnown, known } = await gateway.bothWays({ payload });
    expect(asKnown).toEqual(byApollo);
    expect(asKnown.status).toBe(200);
    expect(asKnown.headers.ratelimit).toBeDefined();
    expect(known).toBe(true);
  });

  test.each([
    'application/graphql-response+json',
    'application/json',
    'application/json; charset=utf-8',
    '*/*',
    'text/html, application/*;q=0.9',
    'application/graphql-response+json, application/json;q=0.9',
  ])('to who accepts %s', async (accept) => {
    const { byApollo, asKnown, known } = await gateway.bothWays({
      payload: { query: named },
      headers: { accept },
    });
    expect(asKnown).toEqual(byApollo);
    expect(known).toBe(true);
  });
});

describe('what is not a plain answer to a known query is left to Apollo Server, and is the same each time', () => {
  const wrong = '{ product(id: "p1") { nam } }';
  const hash = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: text } });
  test.each<[string, unknown]>([
    ['an error at a field', { query: '{ product(id: "p1") { name coded } }' }],
    ['an error that nobody coded', { query: '{ products { uncoded } }' }],
    ['a field that does not exist', { query: wrong }],
    ['a text that does not parse', { query: '{ product(' }],
    ['a variable of another type', { query: several, operationName: 'One', variables: { id: {} } }],
    ['a variable that is missing', { query: several, operationName: 'One' }],
    ['a null for a condition', { query: several, operationName: 'Two', variables: { with: null } }],
    ['no name where it takes one', { query: several }],
    ['an empty name', { query: several, operationName: '' }],
    ['a name that is none of its own', { query: several, operationName: 'Three' }],
    ['a name that is no text', { query: several, operationName: ['One'] }],
    ['variables that are a list', { query: named, variables: [] }],
    ['variables that are text', { query: named, variables: '{}' }],
    ['extensions that are a list', { query: named, extensions: [] }],
    ['a hash that is not its own', { query: named, extensions: hash('0'.repeat(64)) }],
    ['a hash alone', { extensions: hash('0'.repeat(64)) }],
    ['a text that is no text', { query: { kind: 'Document' } }],
    ['an empty text', { query: '' }],
    ['a list of requests', [{ query: named }, { query: named }]],
    ['nothing', {}],
    ['an id that is not known', { documentId: 'unnamed' }],
    ['two ids', { documentId: 'named', doc_id: 'other' }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['a mutation', { query: 'mutation { review(productId: "p1", stars: 1) { id } }' }],
    ['a subscription', { query: 'subscription { reviewed { id } }' }],
  ])('%s', async (_, payload) => {
    const { byApollo, asKnown, known } = await gateway.bothWays({ payload: payload as object });
    expect(asKnown).toEqual(byApollo);
    expect(known).toBe(false);
  });

  test.each([
    { method: 'GET', url: `/graphql?query=${encodeURIComponent(named)}` },
    { payload: { query: named }, headers: { accept: 'image/png' } },
    { payload: { query: named }, headers: { accept: 'multipart/mixed' } },
    { payload: JSON.stringify({ query: named }), headers: { 'content-type': 'text/plain' } },
    { payload: '{"query":', headers: { 'content-type': 'application/json' } },
  ] as const)('%j', async (request) => {
    const { byApollo, asKnown, known } = await gateway.bothWays(request);
    expect(asKnown).toEqual(byApollo);
    expect(known).toBe(false);
  });
});
