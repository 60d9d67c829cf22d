import { createHash } from 'node:crypto';
import { anyDocuments, type GatewayOptions } from '@spine/gateway';
import { anonymous } from '@spine/kit';
import { afterAll, expect, test } from 'vitest';
import { foreignGateway, type Gateway } from '../../support/foreign/gateway.ts';
import { ownRates } from '../../support/foreign/ownRates.ts';

const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

/** A gateway where each caller has three points an hour. */
async function rated(given: Partial<GatewayOptions> = {}): Promise<Gateway> {
  const { rates, close } = ownRates({ points: 3, seconds: 3_600 });
  ends.push(close);
  return foreignGateway({ rates, ...given });
}

const json = { 'content-type': 'application/json' };

/** The status of what a body is answered with. */
async function ask(app: Gateway, payload: string, headers = {}, remoteAddress = '192.0.2.1') {
  const sent = {
    method: 'POST',
    url: '/graphql',
    payload,
    headers: { ...json, ...headers },
  } as const;
  return (await app.inject({ ...sent, remoteAddress })).statusCode;
}

const operation = (query: string) => JSON.stringify({ query });
const typename = operation('{ __typename }');

async function statusesOf(app: Gateway, payloads: readonly string[], headers = {}) {
  const statuses = [];
  for (const payload of payloads) statuses.push(await ask(app, payload, headers));
  return statuses;
}

const unregistered = createHash('sha256').update('{ __typename }').digest('hex');
const documents: Record<string, string> = {
  'is not trusted': typename,
  'has an id that nobody knows': JSON.stringify({ documentId: 'none' }),
};

test.each(Object.entries(documents))(
  'a flood of documents that are refused, as each %s, costs a point each and is refused for itself',
  async (_, payload) => {
    const app = await rated({ documents: { ...anyDocuments, mode: 'enforce' } });
    const flood = [400, 400, 400, 400, 429, 429];
    expect(await statusesOf(app, Array(6).fill(payload))).toEqual(flood);
    expect(await ask(app, payload, {}, '192.0.2.2')).toBe(400);
  },
);

test('a document that is refused counts for the subject who asks, wherever they are', async () => {
  const anna = { subject: 'anna', scopes: [], claims: {} };
  const app = await rated({
    documents: { ...anyDocuments, mode: 'enforce' },
    authenticate: async (token) => (token ? anna : anonymous),
  });
  const asAnna = { authorization: 'Bearer a' };
  expect(await statusesOf(app, Array(5).fill(typename), asAnna)).toEqual([400, 400, 400, 400, 429]);
  expect(await ask(app, typename, asAnna, '192.0.2.2')).toBe(429);
  expect(await ask(app, typename)).toBe(400);
});

test('a hash that is not registered costs a point, as anybody can make one up', async () => {
  const persistedQuery = { version: 1, sha256Hash: unregistered };
  const asked = JSON.stringify({ extensions: { persistedQuery } });
  expect((await statusesOf(await rated(), Array(5).fill(asked))).at(-1)).toBe(429);
});
