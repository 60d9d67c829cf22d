import { authenticator } from '@spine/gateway';
import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { errorOf, servedShop } from '../../../support/foreign/tables/servedShop.ts';
import { viewerWith } from '../../../support/subgraph.ts';

const served = servedShop();
const { build, get } = served;

describe('a request that asks for no table', () => {
  test.each([
    ['things.csv', 404, 'the tables are items, crate-items, secret'],
    ['__proto__', 404, 'the tables are'],
    ['items.xlsx', 404, 'The table items has the forms .csv, .json, .ndjson, .arrow'],
    ['items?colour=red', 400, 'Parameter "colour": the table items has no such parameter; its'],
    ['items?after=100', 400, 'Parameter "after": the table items has no such parameter'],
    ['items?material=WOOD&material=STEEL', 400, 'Parameter "material": expected one value'],
    ['items?material=', 400, 'Parameter "material": expected a value'],
    ['items?material=wood', 400, 'Parameter "material": expected one of WOOD, STEEL'],
    ['items?least=1.5', 400, 'Parameter "least": expected a whole number'],
    ['items?share=1e9', 400, 'Parameter "share": expected a number'],
    ['items?loud=yes', 400, 'Parameter "loud": expected true or false'],
    ['items?least=99999999999', 400, 'least'],
    ['secret?x=1', 400, 'it has none'],
    ['crate-items', 400, 'Parameter "crate": expected a value'],
    ['crate-items?crate=B', 404, 'There is nothing that this asks for'],
  ])('%s is %i, with a reason', async (path, status, reason) => {
    expect(await errorOf(await get(path))).toMatchObject({
      status,
      message: expect.stringContaining(reason),
    });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('by %s is 405', async (method) => {
    for (const path of ['', '/items.csv']) {
      const response = await fetch(`${served.address}/tables${path}`, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
      await response.text();
    }
  });

  test('with a token that is not valid is 401, as GraphQL has it', async () => {
    const { publicKey } = await generateKeyPair('EdDSA');
    const ours = { issuer: 'here', audience: 'shop', viewerClaims: [] };
    const issuer = { ...ours, publicKey: await exportJWK(publicKey) };
    const strict = await build({ authenticate: authenticator(issuer) });
    const response = await strict.inject({
      url: '/tables/items.csv',
      headers: { authorization: 'Bearer none' },
    });
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toContain('Bearer');
    await strict.close();
  });
});

test('what a viewer may not read is 401 without a token and 403 with one, never a table with holes', async () => {
  expect(await errorOf(await get('secret.csv'))).toMatchObject({
    status: 401,
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
  });
  served.as(viewerWith([]));
  expect(await errorOf(await get('secret.csv'))).toMatchObject({ status: 403 });
  served.as(viewerWith(['shop:read']));
  const response = await get('secret.csv');
  expect(await response.text()).toBe('id\r\n0\r\n');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
});
