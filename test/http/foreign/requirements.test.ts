import { afterEach, describe, expect, test } from 'vitest';
import { suppliersGraph } from '../../support/foreign/engine/suppliers.ts';
import { foreignGateway, type Gateway, post } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import type { ForeignSubgraph } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

let app: Gateway;
afterEach(() => app.close());

/** Asks for fields of an item; answers what the client gets, and which items were told of to who tells. */
async function ask(
  id: string,
  fields: string,
  { silent, engine = 'spine' }: { silent?: string; engine?: 'spine' | 'apollo' } = {},
) {
  const told: unknown[] = [];
  app = await foreignGateway({
    engine,
    supergraphSdl: composed(suppliersGraph),
    subgraphs: (name) => {
      const call = inProcess(suppliersGraph.find((each) => each.name === name) as ForeignSubgraph);
      return {
        ...call,
        execute: async (request, ...rest) => {
          if (name === silent) throw new Error('Unplugged.');
          if (name === 'told') told.push(request.variables?.representations);
          return call.execute(request, ...rest);
        },
      };
    },
  });
  const { body } = await post(app, `query ($id: ID!) { item(id: $id) { ${fields} } }`, { id });
  return { body, told };
}

const unreachable = (field: string) => ({
  message: 'The rates subgraph did not answer.',
  path: ['item', field],
  extensions: { code: 'SUBGRAPH_UNREACHABLE' },
});

const nested = ['ofOne', 'ofList', 'ofLists'];

test.each(nested)(
  'what could not be fetched for %s is told there, and its subgraph is not asked',
  async (field) => {
    const { body, told } = await ask('rod', field, { silent: 'rates' });
    expect(body).toEqual({ errors: [unreachable(field)], data: { item: { [field]: null } } });
    expect(told).toEqual([]);
  },
);

test.each(['lessOne', 'lessList', 'lessLists'])(
  'where a subgraph told why it has not what %s requires, no other is told of nulls',
  async (field) => {
    const { body, told } = await ask('odd', field);
    expect(body.data).toEqual({ item: { [field]: null } });
    expect(body.errors).toHaveLength(1);
    expect(told).toEqual([]);
  },
);

test('what is required of nulls that are no failures is told as it is', async () => {
  const fields = nested.join(' ');
  const free = { rate: null };
  expect((await ask('gift', fields)).body).toEqual({
    data: { item: { ofOne: 'null', ofList: '[]', ofLists: '[[],[]]' } },
  });
  await app.close();
  expect((await ask('trial', fields)).body).toEqual({
    data: {
      item: {
        ofOne: JSON.stringify(free),
        ofList: JSON.stringify([{ rate: 7 }, free]),
        ofLists: JSON.stringify([[free]]),
      },
    },
  });
});

describe.each(['spine', 'apollo'] as const)('with the engine %s', (engine) => {
  test.each(nested)('a silent subgraph that %s requires is told of', async (field) => {
    const { body } = await ask('rod', field, { silent: 'rates', engine });
    expect(body.errors).toEqual([
      expect.objectContaining({ extensions: { code: 'SUBGRAPH_UNREACHABLE' } }),
    ]);
  });
});
