import { anonymous, type Viewer } from '@spine/kit/viewer';
import type { FormattedExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { type Cancellation, createCanceller } from '../subgraphs/cancellation.ts';
import { createRetries } from './retries.ts';
import { sharedReads } from './sharedReads.ts';
import { supervisedCall } from './supervisedCall.ts';

const left = new Error('The client left.');
const anna: Viewer = { subject: 'anna', scopes: [], claims: {} };

interface Call {
  answer(data: FormattedExecutionResult): void;
  fail(error: Error): void;
  readonly leaving: Cancellation | undefined;
}

/** A subgraph that answers when it is told to. */
function patient() {
  const calls: Call[] = [];
  let shared = 0;
  const call = supervisedCall(
    {
      ready: async () => true,
      execute: (_request, _viewer, _headers, terms) =>
        new Promise((answer, fail) => {
          calls.push({ answer, fail, leaving: terms?.leaving });
        }),
    },
    {
      circuit: () => () => {},
      deadline: 60_000,
      retries: createRetries(() => {}),
      shared: sharedReads(() => {
        shared += 1;
      }),
    },
  );
  interface Read {
    query?: string;
    id?: string;
    viewer?: Viewer;
    headers?: Record<string, string>;
    leaving?: Cancellation;
  }
  const read = ({
    query = '{ a }',
    id = '1',
    viewer = anonymous,
    headers = {},
    leaving,
  }: Read = {}) =>
    call.execute({ query, variables: { id } }, viewer, headers, { readOnly: true, leaving });
  const write = () => call.execute({ query: 'mutation { a }' }, anonymous, {});
  return { calls, read, write, shared: () => shared };
}

test('a read that wants nothing cached shares no other’s call, which may have begun before', async () => {
  const { calls, read } = patient();
  const headers = { 'cache-control': 'no-cache' };
  const answers = Promise.all([read(), read({ headers }), read({ headers })]);
  expect(calls).toHaveLength(3);
  for (const call of calls) call.answer({ data: {} });
  await answers;
});

test('two identical reads of one viewer at a time are one call, and an answer for each', async () => {
  const { calls, read, shared } = patient();
  const answers = Promise.all([
    read({ headers: { 'x-request-id': 'one' } }),
    read({ headers: { 'x-request-id': 'two' } }),
  ]);
  expect(calls).toHaveLength(1);
  expect(shared()).toBe(1);
  calls[0]?.answer({ data: { a: [1] } });
  const [one, two] = await answers;
  expect(one).toEqual({ data: { a: [1] } });
  expect(two).toEqual(one);
  expect(two.data?.a).not.toBe(one.data?.a);
});

test.each([
  ['viewer', { viewer: anna }],
  ['variable', { id: '2' }],
  ['operation', { query: '{ b }' }],
  ['forwarded header', { headers: { 'accept-language': 'de' } }],
])('another %s is another call', (_, other) => {
  const { calls, read } = patient();
  void read();
  void read(other);
  expect(calls).toHaveLength(2);
});

test('a read that is answered is no more to be joined', async () => {
  const { calls, read } = patient();
  const first = read();
  calls[0]?.answer({ data: {} });
  await first;
  void read();
  expect(calls).toHaveLength(2);
});

test('whoever wrote joins no read from before', async () => {
  const { calls, read, write } = patient();
  void read();
  const written = write();
  calls[1]?.answer({ data: {} });
  await written;
  void read();
  expect(calls).toHaveLength(3);
});

test('writes are never shared', () => {
  const { calls, write } = patient();
  void write();
  void write();
  expect(calls).toHaveLength(2);
});

test('a failure is every waiting one’s', async () => {
  const { calls, read } = patient();
  const answers = Promise.allSettled([read(), read()]);
  calls[0]?.fail(new Error('down'));
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('the call goes on while one still waits, and is given up when none does', async () => {
  const { calls, read } = patient();
  const [one, two] = [createCanceller(), createCanceller()];
  const answers = Promise.allSettled([read({ leaving: one }), read({ leaving: two })]);
  one.cancel(left);
  expect(calls[0]?.leaving?.cancelled).toBe(false);
  two.cancel(left);
  expect(calls[0]?.leaving?.cancelled).toBe(true);
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('nobody joins a call that was given up', () => {
  const { calls, read } = patient();
  const leaving = createCanceller();
  read({ leaving }).catch(() => undefined);
  leaving.cancel(left);
  void read();
  expect(calls).toHaveLength(2);
});
