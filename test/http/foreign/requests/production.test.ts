import { expect, test } from 'vitest';
import { foreignGateway, post } from '../../../support/foreign/gateway.ts';

test('in production nobody reads the schema, nor hears of near misses', async () => {
  const production = await foreignGateway({ environment: 'production' });
  const schema = await post(production, '{ __schema { queryType { name } } }');
  expect(schema.body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect((await post(production, '{ produts { id } }')).text).not.toContain('products');
  const development = await foreignGateway();
  expect((await post(development, '{ __schema { queryType { name } } }')).body).toEqual({
    data: { __schema: { queryType: { name: 'Query' } } },
  });
});

test('in production nobody hears how long resolvers took, whatever header asks for it (tracing)', async () => {
  const production = await foreignGateway({ environment: 'production' });
  const headers = { 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' };
  const { body } = await post(production, '{ products { id } }', {}, headers);
  expect(Object.keys(body)).toEqual(['data']);
});
