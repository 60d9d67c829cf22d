import { anonymous } from '@spine/kit/viewer';
import { afterEach, expect, test, vi } from 'vitest';
import { RequestRejectedError } from '../subgraphs/callErrors.ts';
import { type Cancellation, createCanceller } from '../subgraphs/cancellation.ts';
import type { Ending } from './circuit.ts';
import { createRetries } from './retries.ts';
import { sharedReads } from './sharedReads.ts';
import { supervisedCall } from './supervisedCall.ts';

afterEach(() => {
  vi.useRealTimers();
});

const answer = { data: {} };
const reset = () => Object.assign(new Error('reset'), { code: 'ECONNRESET' });

/** A subgraph whose first calls fail; answers how often it was called. */
function failing(failures: number, error: () => Error = reset) {
  const subgraph = { calls: 0, retries: 0 };
  const endings: Ending[] = [];
  const call = supervisedCall(
    {
      ready: async () => true,
      execute: async () => {
        subgraph.calls += 1;
        if (subgraph.calls <= failures) throw error();
        return answer;
      },
    },
    {
      circuit: () => (ending) => void endings.push(ending),
      deadline: 60_000,
      retries: createRetries(() => {
        subgraph.retries += 1;
      }),
      shared: sharedReads(() => {}),
    },
  );
  const ask = (terms: { readOnly: boolean; leaving?: Cancellation }) =>
    call.execute({ query: '{ a }' }, anonymous, {}, terms);
  return { subgraph, ask, endings };
}

test('a read whose connection failed is repeated once', async () => {
  const { subgraph, ask } = failing(1);
  expect(await ask({ readOnly: true })).toBe(answer);
  expect(subgraph).toEqual({ calls: 2, retries: 1 });
});

test('a request that a subgraph does not read is none of its failures', async () => {
  const { ask, endings } = failing(1, () => new RequestRejectedError('HTTP 431'));
  await expect(ask({ readOnly: true })).rejects.toThrow('HTTP 431');
  await ask({ readOnly: true });
  expect(endings).toEqual(['given up', 'answered']);
});

test('it is not repeated twice', async () => {
  const { subgraph, ask } = failing(2);
  await expect(ask({ readOnly: true })).rejects.toThrow('reset');
  expect(subgraph.calls).toBe(2);
});

test('a mutation is never repeated: it may have had its effect', async () => {
  const { subgraph, ask } = failing(1);
  await expect(ask({ readOnly: false })).rejects.toThrow('reset');
  expect(subgraph.calls).toBe(1);
});

test('an answer that is none is not repeated: the subgraph was reached', async () => {
  const { subgraph, ask } = failing(1, () => new Error('No GraphQL answer'));
  await expect(ask({ readOnly: true })).rejects.toThrow('No GraphQL answer');
  expect(subgraph.calls).toBe(1);
});

test('what nobody waits for any more is not repeated', async () => {
  const { subgraph, ask } = failing(1);
  const leaving = createCanceller();
  const asked = ask({ readOnly: true, leaving });
  leaving.cancel(new Error('left'));
  await expect(asked).rejects.toThrow('left');
  expect(subgraph).toEqual({ calls: 1, retries: 0 });
});

test('what nobody waits for from the start is not asked at all', async () => {
  const { subgraph, ask } = failing(0);
  const leaving = createCanceller();
  leaving.cancel(new Error('left'));
  await expect(ask({ readOnly: true, leaving })).rejects.toThrow('left');
  expect(subgraph.calls).toBe(0);
});

test('a circuit is told how each call ended, once, and of no failure where clients left soon', async () => {
  const { ask, endings } = failing(0);
  await ask({ readOnly: true });
  expect(endings).toEqual(['answered']);
  const broken = failing(2);
  await expect(broken.ask({ readOnly: true })).rejects.toThrow('reset');
  expect(broken.endings).toEqual(['failed']);
  const left = failing(0);
  const [one, other] = [createCanceller(), createCanceller()];
  const asked = [one, other].map((leaving) => left.ask({ readOnly: true, leaving }));
  one.cancel(new Error('left'));
  expect(left.endings).toEqual([]);
  other.cancel(new Error('left'));
  await expect(Promise.allSettled(asked)).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  expect(left.endings).toEqual(['given up']);
});

test('a read that its client gave up counts as failed from half of its deadline on', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const endings: Ending[] = [];
  const hanging = supervisedCall(
    { ready: async () => true, execute: () => new Promise(() => {}) },
    {
      circuit: () => (ending) => void endings.push(ending),
      deadline: 2_000,
      retries: createRetries(() => {}),
      shared: sharedReads(() => {}),
    },
  );
  for (const patience of [999, 1_000]) {
    const leaving = createCanceller();
    const asked = hanging.execute({ query: '{ a }' }, anonymous, {}, { readOnly: true, leaving });
    vi.advanceTimersByTime(patience);
    leaving.cancel(new Error('left'));
    await expect(asked).rejects.toThrow('left');
  }
  expect(endings).toEqual(['given up', 'failed']);
});

test('in an outage retries add ten calls at first, then one to ten', async () => {
  const { subgraph, ask } = failing(Number.POSITIVE_INFINITY);
  for (let i = 0; i < 1_000; i += 1) await ask({ readOnly: true }).catch(() => undefined);
  expect(subgraph.retries).toBeGreaterThan(100);
  expect(subgraph.retries).toBeLessThanOrEqual(110);
});
