import { defaultPolicy } from '@spine/gateway';
import { anonymous, type Viewer } from '@spine/kit';
import { expect, test } from 'vitest';
import { bothWaysGateway } from '../../../support/bothWays.ts';
import { event } from '../../../support/event.ts';
import { subgraphs } from '../../../support/foreign/gateway.ts';
import { intercepted } from '../../../support/foreign/intercepted.ts';
import { foreign, named } from '../../../support/foreign/known.ts';
import { composed } from '../../../support/foreign/supergraph.ts';

test('a query beyond its viewer’s budget is refused though it is known to others', async () => {
  let viewer: Viewer = { ...anonymous, scopes: ['rich'] };
  const { bothWays } = await bothWaysGateway({
    ...foreign,
    authenticate: async () => viewer,
    policy: {
      ...defaultPolicy,
      budget: { maximum: 2, byScope: new Map([['rich', 1_000]]), listSize: 10 },
    },
  });
  const payload = { query: '{ products { id reviews { id } } }' };
  expect((await bothWays({ payload })).known).toBe(true);
  viewer = anonymous;
  const { byApollo, asKnown, known } = await bothWays({ payload });
  expect(asKnown).toEqual(byApollo);
  expect(asKnown).toMatchObject({ status: 400 });
  expect(asKnown.text).toContain('COST_ESTIMATED_TOO_EXPENSIVE');
  expect(known).toBe(false);
});

test('what a known query was answered with errors nobody is asked for a second time', async () => {
  const asked: string[] = [];
  const { bothWays } = await bothWaysGateway({
    ...foreign,
    subgraphs: intercepted(({ name, answer }) => {
      asked.push(name);
      return answer();
    }),
  });
  const { asKnown } = await bothWays({ payload: { query: '{ product(id: "p1") { coded } }' } });
  expect(asKnown.text).toContain('SILENCED');
  expect(asked).toEqual(Array.from({ length: 3 }, () => ['products', 'reviews']).flat());
});

test('a query of a supergraph of before is not known, and refused where it is no query any more', async () => {
  let serve: (sdl: string) => Promise<void> = async () => {};
  const { bothWays } = await bothWaysGateway({
    ...foreign,
    updates: (next) => {
      serve = next;
      return () => {};
    },
  });
  const payload = { query: '{ products { shippingCost } }' };
  expect((await bothWays({ payload })).known).toBe(true);
  await serve(composed(subgraphs.filter(({ name }) => name !== 'inventory')));
  const { byApollo, asKnown, known } = await bothWays({ payload });
  expect(asKnown).toEqual(byApollo);
  expect(asKnown).toMatchObject({ status: 400 });
  expect(known).toBe(false);
});

test('a client that leaves has its known query given up', async () => {
  const left = event<unknown>();
  const asked = event();
  let silent = false;
  const { app, bothWays } = await bothWaysGateway({
    ...foreign,
    subgraphs: intercepted(({ terms, answer }) => {
      if (!silent) return answer();
      asked.happen();
      return new Promise((_resolve, reject) => {
        terms?.leaving?.onCancel((reason) => {
          left.happen(reason);
          reject(reason);
        });
      });
    }),
  });
  const payload = { query: named };
  expect((await bothWays({ payload })).known).toBe(true);
  silent = true;
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const leaving = new AbortController();
  const answer = fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
    signal: leaving.signal,
  });
  await asked.happened;
  leaving.abort();
  await expect(answer).rejects.toThrow();
  expect(await left.happened).toMatchObject({ message: 'The client left.' });
  await app.close();
});

test('a stranger who invents what they accept leaves the others their short way', async () => {
  const { ask, bothWays } = await bothWaysGateway(foreign);
  const payload = { query: named };
  for (let each = 0; each < 150; each++)
    await ask({ payload, headers: { accept: `application/json;level=${each}` } });
  expect((await bothWays({ payload })).known).toBe(true);
});
