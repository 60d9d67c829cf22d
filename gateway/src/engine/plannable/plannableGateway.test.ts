import { buildSchema, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { EngineRequest, GatewayEngine } from '../gatewayEngine.ts';
import { plannableGateway } from './plannableGateway.ts';

const types = `
  type Query { item: Item other: Item }
  interface Item { id: ID! stock: Int }
  type Book implements Item { id: ID! stock: Int }
`;
const apiSchema = buildSchema(types);

/** What a client gets of an engine that answers like this. */
async function answerTo(query: string, answer: ExecutionResult) {
  let tell: Parameters<GatewayEngine['onSchemaLoadOrUpdate']>[0] = () => {};
  const gateway = plannableGateway({
    onSchemaLoadOrUpdate: (callback) => {
      tell = callback;
      return () => {};
    },
    load: async () => {
      tell({ apiSchema, coreSupergraphSdl: types });
      return { executor: async () => answer };
    },
    stop: async () => {},
  });
  gateway.onSchemaLoadOrUpdate(() => {});
  const { executor } = await gateway.load({ apollo: {} });
  const request = { schema: apiSchema, document: parse(query), request: {} };
  return executor?.(request as unknown as EngineRequest);
}

/** One alias is the name of what a plan fetches beside, so that the answer is put back into the client’s words. */
const query = '{ item { __typename: stock } other { id } }';
const other = { id: 'o' };

test('what an answer lacks for the client’s words is told where it is null', async () => {
  const data = { item: { clients___typename: 3 }, other: null };
  const answer = await answerTo(query, { data });
  expect(answer?.data).toEqual({ item: null, other: null });
  expect(answer?.errors).toEqual([expect.objectContaining({ path: ['item'] })]);
  expect(answer?.errors?.[0]?.locations).toBeUndefined();
});

test.each([[['item']], [['item', 'clients___typename']]])(
  'it is not told again where the engine told of it at %j',
  async (path) => {
    const told = new GraphQLError('Gone.', { path });
    const data = { item: { clients___typename: 3 }, other: null };
    const answer = await answerTo(query, { data, errors: [told] });
    expect(answer?.errors?.map(({ message }) => message)).toEqual(['Gone.']);
  },
);

test('nor where the engine told of it beside its errors', async () => {
  const valueCompletion = [new GraphQLError('Gone.', { path: ['item'] })];
  const data = { item: { clients___typename: 3 }, other };
  const answer = await answerTo(query, { data, extensions: { valueCompletion } });
  expect(answer?.errors).toEqual([expect.objectContaining({ path: ['other'] })]);
});
