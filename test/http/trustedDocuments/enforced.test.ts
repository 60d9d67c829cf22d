import { beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../support/foreign/gateway.ts';
import {
  gateway,
  get,
  names,
  persisted,
  retractor,
  send,
  sha256,
} from '../../support/foreign/trustedDocuments.ts';

describe('under enforce', () => {
  let app: Gateway;
  let strict: Gateway;
  beforeAll(async () => {
    app = await gateway({ mode: 'enforce' });
    strict = await gateway({ mode: 'enforce', requireId: true });
  });

  test('a trusted text is answered, however it is spaced and commented', async () => {
    const spaced = `# hello\n${names.replaceAll(' ', '  ,')}`;
    for (const query of [names, spaced]) {
      const { body } = await send(app, { query, variables: { id: 'p1' } });
      expect(body).toEqual(retractor);
    }
  });

  test.each([
    ['another selection', names.replace('name', 'name price')],
    ['another name', names.replace('Names', 'Other')],
    [
      'a fragment',
      'query Names($id: ID!) { product(id: $id) { ...F } } fragment F on Product { name }',
    ],
    ['an alias', names.replace('  name', '  x: name')],
    ['a second operation', `${names} query Other { __typename }`],
    ['introspection', '{ __schema { types { name } } }'],
    ['nothing but its own type', '{ __typename }'],
    ['no GraphQL', 'query {'],
    ['a literal for a variable', names.replace('($id: ID!)', '').replace('$id', '"p1"')],
    ['a form feed in it', names.replace('name', 'name\f')],
  ])('a document with %s is not the trusted one (deny-list bypass)', async (_, query) => {
    const { status, code } = await send(app, { query, variables: { id: 'p1' } });
    expect([status, code]).toEqual([400, 'QUERY_NOT_IN_SAFELIST']);
  });

  test('nobody registers a text, neither with its hash nor by GET', async () => {
    const query = '{ __typename }';
    const hash = persisted(sha256(query));
    expect(await send(app, { query, ...hash })).toMatchObject({ code: 'QUERY_NOT_IN_SAFELIST' });
    const byGet = await get(app, { query, extensions: JSON.stringify(hash.extensions) });
    expect(byGet.body.errors[0].extensions.code).toBe('QUERY_NOT_IN_SAFELIST');
    expect(await send(app, hash)).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_NOT_FOUND' });
  });

  test('a client that is told of an unknown hash sends the text, and is answered where that is trusted', async () => {
    const spaced = names.replaceAll('\n', ' ');
    const hash = persisted(sha256(spaced));
    expect((await send(app, hash)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const { body } = await send(app, { query: spaced, ...hash, variables: { id: 'p1' } });
    expect(body).toEqual(retractor);
  });

  test.each([
    ['an unknown version', { extensions: { persistedQuery: { version: 2, sha256Hash: 'a' } } }],
    ['nothing', { operationName: 'Names' }],
    ['a batch', [{ documentId: 'Stars' }, { query: '{ __typename }' }]],
  ])('a request with %s runs nothing', async (_, payload) => {
    for (const to of [app, strict]) {
      const { status, body } = await send(to, payload);
      expect([status, body.data]).toEqual([400, undefined]);
    }
  });

  test('a name that the documents do not have runs nothing', async () => {
    const { status, code } = await send(app, { documentId: 'Stars', operationName: 'Other' });
    expect([status, code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });

  test('where ids are required a text is not enough, even a trusted one', async () => {
    const variables = { id: 'p1' };
    expect((await send(strict, { query: names, variables })).code).toBe(
      'PERSISTED_QUERY_ID_REQUIRED',
    );
    expect((await send(strict, persisted('a'))).code).toBe('PERSISTED_QUERY_NOT_IN_LIST');
    expect((await send(strict, { documentId: sha256(names), variables })).body).toEqual(retractor);
  });
});
