import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { foreignGateway, post } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import { composed } from '../../support/foreign/supergraph.ts';

const told = (_: unknown, given: object) => JSON.stringify(given);

/** A subgraph whose field has arguments with these defaults. */
const finding = (args: string) => ({
  name: 'records',
  typeDefs: parse(`
    scalar JSON
    input Page { size: Int = 3 sort: JSON = {by: "name"} }
    type Query { find(${args}): String all(page: Page): String }`),
  resolvers: { Query: { find: told, all: told } },
});

const cases = (['spine', 'apollo'] as const).flatMap((engine) =>
  [
    ['filter: JSON = {a: 1}', { filter: { a: 1 } }],
    ['filter: JSON! = [1, {a: "b"}]', { filter: [1, { a: 'b' }] }],
    ['filters: [JSON!] = [{a: 1}, 2]', { filters: [{ a: 1 }, 2] }],
    ['page: Page! = {size: 1, sort: {by: "id"}}', { page: { size: 1, sort: { by: 'id' } } }],
    ['filter: JSON = "x"', { filter: 'x' }],
  ].map(([args, given]) => [args, engine, given] as const),
);

test.each(cases)('the default of %s needs not be given, run by %s', async (args, engine, given) => {
  const records = finding(args as string);
  const app = await foreignGateway({
    engine,
    supergraphSdl: composed([records]),
    subgraphs: () => inProcess(records),
  });
  const query = 'query ($page: Page!) { find all(page: $page) }';
  const { find, all } = (await post(app, query, { page: {} })).body.data;
  expect(JSON.parse(find)).toEqual(given);
  expect(JSON.parse(all)).toEqual({ page: { size: 3, sort: { by: 'name' } } });
  const asked = '{ __type(name: "Query") { fields { args { name defaultValue } } } }';
  const { data, errors } = (await post(app, asked)).body;
  expect(errors).toBeUndefined();
  expect(data.__type.fields[0].args[0].defaultValue).not.toBeNull();
  await app.close();
});
