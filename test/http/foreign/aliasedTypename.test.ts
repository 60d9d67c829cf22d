import { anonymous } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foreignGateway, type Gateway, post } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import { catalogue, shop } from '../../support/foreign/library.ts';
import { composed } from '../../support/foreign/supergraph.ts';

let app: Gateway;
beforeAll(async () => {
  const library = [catalogue, shop];
  app = await foreignGateway({
    supergraphSdl: composed(library),
    subgraphs: (name) => {
      const subgraph = library.find((each) => each.name === name) ?? catalogue;
      return { ...inProcess(subgraph), knowsViewer: true };
    },
    authenticate: async () => anonymous,
  });
});
afterAll(() => app.close());

/** The answer to a query that names a refused field so; with the name that it is given taken for another. */
async function answered(name: string, query: string): Promise<unknown> {
  const { text } = await post(app, query.replace('NAME', name));
  return JSON.parse(text.replaceAll(`"${name}"`, '"asked"'));
}

test.each([
  '{ things { ... on Diary { NAME: label } } }',
  '{ shelf { NAME: counted } }',
  '{ books { NAME: price } }',
])('a refused field is refused under the name __typename as under any other: %s', async (query) => {
  const usual = (await answered('named', query)) as { errors: { extensions: object }[] };
  expect(usual.errors[0]?.extensions).toEqual({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
  expect(await answered('__typename', query)).toEqual(usual);
});
