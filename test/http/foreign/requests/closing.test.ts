import { expect, test } from 'vitest';
import { event } from '../../../support/event.ts';
import { foreignGateway } from '../../../support/foreign/gateway.ts';
import { reviews } from '../../../support/foreign/reviews.ts';
import { composed } from '../../../support/foreign/supergraph.ts';

test('a request under way is answered while the gateway closes, then its subgraphs are let go', async () => {
  const events: string[] = [];
  const asked = event();
  const released = event();
  const draining = await foreignGateway({
    supergraphSdl: composed([reviews]),
    subgraphs: () => ({
      ready: async () => true,
      execute: async () => {
        asked.happen();
        await released.happened;
        events.push('answered');
        return { data: { headers: ['late'] } };
      },
      disconnect: async () => void events.push('disconnected'),
    }),
  });
  const address = await draining.listen({ port: 0, host: '127.0.0.1' });
  const answer = fetch(`${address}/graphql`, operationBody('{ headers }'));
  await asked.happened;
  const closing = draining.close();
  await refused(address);
  expect(events).toEqual([]);
  released.happen();
  const late = await answer;
  expect(await late.json()).toEqual({ data: { headers: ['late'] } });
  expect(late.headers.get('connection')).toBe('close');
  await closing;
  expect(events).toEqual(['answered', 'disconnected']);
});

function operationBody(query: string): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  };
}

/** Waits until nobody new is let in. */
async function refused(address: string): Promise<void> {
  const answered = await fetch(`${address}/health/live`).then(
    () => true,
    () => false,
  );
  if (answered) await refused(address);
}
