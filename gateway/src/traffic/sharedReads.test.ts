import { anonymous, type Viewer } from '@spine/kit/viewer';
import type { FormattedExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { sharedReads } from './sharedReads.ts';

const anna: Viewer = { subject: 'anna', scopes: [], claims: {} };

interface Call {
  answer(data: FormattedExecutionResult): void;
  fail(error: Error): void;
  readonly signal: AbortSignal | undefined;
}

/** A subgraph that answers when it is told to. */
function patient() {
  const calls: Call[] = [];
  let shared = 0;
  const call = sharedReads(
    {
      ready: async () => true,
      execute: (_request, _viewer, _headers, terms) =>
        new Promise((answer, fail) => {
          calls.push({ answer, fail, signal: terms?.signal });
        }),
    },
    () => {
      shared += 1;
    },
  );
  interface Read {
    query?: string;
    id?: string;
    viewer?: Viewer;
    headers?: Record<string, string>;
    signal?: AbortSignal;
  }
  const read = ({
    query = '{ a }',
    id = '1',
    viewer = anonymous,
    headers = {},
    signal,
  }: Read = {}) =>
    call.execute({ query, variables: { id } }, viewer, headers, { readOnly: true, signal });
  const write = () => call.execute({ query: 'mutation { a }' }, anonymous, {});
  return { calls, read, write, shared: () => shared };
}

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
  const [one, two] = [new AbortController(), new AbortController()];
  const answers = Promise.allSettled([read({ signal: one.signal }), read({ signal: two.signal })]);
  one.abort();
  expect(calls[0]?.signal?.aborted).toBe(false);
  two.abort();
  expect(calls[0]?.signal?.aborted).toBe(true);
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('nobody joins a call that was given up', () => {
  const { calls, read } = patient();
  const leaving = new AbortController();
  read({ signal: leaving.signal }).catch(() => undefined);
  leaving.abort();
  void read();
  expect(calls).toHaveLength(2);
});
