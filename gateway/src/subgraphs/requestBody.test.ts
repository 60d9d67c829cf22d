import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { requestBody } from './requestBody.ts';

const query = 'query Named($id: ID!) { centre(id: $id) { name } } # "quoted"';

test.each([
  ['a fetch of a plan', { query, operationName: 'Named', document: parse(query) }],
  ['a fetch without a name', { query, operationName: undefined, document: parse(query) }],
  ['a text alone', { query, operationName: 'Named' }],
])('the body of %s says what it asks, each time with its own variables', (_, fetch) => {
  for (const id of ['Zürich', 'B"ern'])
    expect(JSON.parse(requestBody({ ...fetch, variables: { id } }))).toEqual(
      JSON.parse(JSON.stringify({ query, operationName: fetch.operationName, variables: { id } })),
    );
  expect(JSON.parse(requestBody(fetch))).not.toHaveProperty('variables');
});
