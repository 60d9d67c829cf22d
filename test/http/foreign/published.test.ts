import { silentLogger } from '@spine/kit';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { foreignGateway, type Gateway } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import type { ForeignSubgraph } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

const shop: ForeignSubgraph = {
  name: 'shop',
  typeDefs: parse(`
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
      @link(url: "https://shop.invalid/published/v0.1", import: ["@published"])
      @composeDirective(name: "@published")
    directive @published(at: String!, as: String!, through: String) on FIELD_DEFINITION
    type Query { product(id: ID!): Product }
    type Product { label: String @published(at: "/products/{id}/label", as: "text/plain", through: "product") }
  `),
  resolvers: {
    Query: {
      product: (_root: unknown, { id }: { id: string }) => {
        if (id === 'broken') throw new Error('broken');
        return { label: `Product ${id}` };
      },
    },
  },
};

const lines: object[] = [];
let app: Gateway;

beforeAll(async () => {
  app = await foreignGateway({
    supergraphSdl: composed([shop]),
    subgraphs: () => inProcess(shop),
    logger: { ...silentLogger, info: (facts: object) => void lines.push(facts) },
  });
});
afterAll(() => app.close());
beforeEach(() => {
  lines.length = 0;
});

test('a published text is told of as the operation that it is, with its calls', async () => {
  const { statusCode, body } = await app.inject('/products/1/label');
  expect([statusCode, body]).toEqual([200, 'Product 1']);
  const told = { operation: 'Published', status: 200, codes: [], fetches: 1 };
  await expect.poll(() => lines).toContainEqual(expect.objectContaining(told));
});

test('so is its failure, with the code of its error', async () => {
  const { statusCode } = await app.inject('/products/broken/label');
  expect(statusCode).toBe(503);
  const told = { operation: 'Published', status: 503, codes: ['INTERNAL_SERVER_ERROR'] };
  await expect.poll(() => lines).toContainEqual(expect.objectContaining(told));
});

test('a method that a path with a parameter does not answer to is told which it does', async () => {
  const { statusCode, headers } = await app.inject({ method: 'POST', url: '/products/1/label' });
  expect([statusCode, headers.allow]).toEqual([405, 'GET']);
  for (const url of ['/products/1', '/products/1/label/more', '/products//label'])
    expect((await app.inject({ method: 'POST', url })).statusCode).toBe(404);
});

test('a name may be as long as an id, and is known by either method', async () => {
  const id = 'a'.repeat(128);
  const url = `/products/${id}/label`;
  expect((await app.inject(url)).body).toBe(`Product ${id}`);
  const { statusCode, headers } = await app.inject({ method: 'POST', url });
  expect([statusCode, headers.allow]).toEqual([405, 'GET']);
});

test('a name has an end: beyond 512 characters it is no path', async () => {
  expect((await app.inject(`/products/${'a'.repeat(512)}/label`)).statusCode).toBe(200);
  expect((await app.inject(`/products/${'a'.repeat(513)}/label`)).statusCode).toBe(400);
});
