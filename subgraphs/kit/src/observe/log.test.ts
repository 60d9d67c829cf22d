import { mongo } from 'mongoose';
import { expect, test } from 'vitest';
import {
  currentRequest,
  duringRequest,
  requestIdOf,
  withinRequest,
} from '../request/requestScope.ts';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('test', 'info', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

const token = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJl';

test.each([
  ['a header', { authorization: 'secret' }],
  [
    'headers',
    { headers: { authorization: 'secret', cookie: 'secret', 'x-viewer-token': 'secret' } },
  ],
  ['a request', { req: { headers: { authorization: 'secret', 'set-cookie': 'secret' } } }],
  ['variables', { variables: { patient: 'secret' } }],
  ['a request with variables', { request: { variables: { patient: 'secret' }, token: 'secret' } }],
  ['a list', { calls: [{ request: { Authorization: 'secret' } }] }],
  ['an error', { err: Object.assign(new Error('failed'), { variables: 'secret' }) }],
])('%s in a log line keeps its secrets', (_, details) => {
  expect(logged((log) => log.error(details, 'failed'))).not.toContain('secret');
});

test('a token inside an error’s message is not written down', () => {
  const lines = logged((log) =>
    log.error({ err: new Error(`Bearer ${token} and ${token}`) }, 'failed'),
  );
  expect(lines).not.toContain('eyJ');
  expect(JSON.parse(lines).err.message).toBe('[redacted] and [redacted]');
});

test.each([
  ['what looks like tokens', 'eyJ-'.repeat(25_000)],
  ['lines', `dup key: ${'\n'.repeat(100_000)}x`],
])('%s without end are looked at once', (_what, text) => {
  expect(logged((log) => log.error({ err: { message: text, raw: null } }, text))).not.toBe('');
});

test('a key that a subgraph’s error tells is not written down either', () => {
  const err = { message: 'dup key: { number: "MRN-4711" }', raw: { name: 'GraphQLError' } };
  expect(logged((log) => log.error({ err }, 'failed'))).not.toContain('MRN');
});

const duplicate = {
  ok: 0,
  code: 11_000,
  codeName: 'DuplicateKey',
  errmsg:
    'E11000 duplicate key error collection: quality.cases index: number_1 dup key: { number: "MRN-4711\n 1961" }',
  keyPattern: { number: 1 },
  keyValue: { number: 'MRN-4711\n 1961' },
};
const invalid = {
  ok: 0,
  code: 121,
  codeName: 'DocumentValidationFailure',
  errmsg: 'Document failed validation',
  errInfo: {
    failingDocumentId: 'MRN-4711',
    details: { consideredValue: 'born 3 May 1961', schemaRulesNotSatisfied: [] },
  },
};
const bulk = new mongo.MongoBulkWriteError(
  {
    message: duplicate.errmsg,
    code: duplicate.code,
    writeErrors: [
      { err: { errmsg: duplicate.errmsg, op: { number: 'MRN-4711', born: 1961 } } },
    ] as never,
  },
  {} as never,
);

test.each([
  ['a key that is taken', new mongo.MongoServerError(duplicate)],
  ['a document that breaks a rule', new mongo.MongoServerError(invalid)],
  ['many writes', bulk],
  [
    'a write, as another’s cause',
    new Error('failed', { cause: new mongo.MongoServerError(duplicate) }),
  ],
  ['a write, within another', Object.assign(new Error('failed'), { inner: bulk })],
  ['a write, among others', new AggregateError([bulk], 'failed')],
])('MongoDB’s error of %s keeps what was written out of the log', (_, err) => {
  const line = logged((log) => log.error({ err }, 'failed'));
  expect(line).not.toMatch(/MRN|1961/);
  expect(JSON.parse(line).err.stack).toContain('log.test.ts');
});

test('MongoDB’s error tells its code, and the index that it is about', () => {
  const error = new mongo.MongoServerError({
    ...duplicate,
    errorLabels: ['TransientTransactionError'],
  });
  const { stack, ...told } = JSON.parse(logged((log) => log.error({ err: error }, 'failed'))).err;
  expect(told).toEqual({
    type: 'MongoServerError',
    message:
      'E11000 duplicate key error collection: quality.cases index: number_1 dup key: [redacted]',
    code: 11_000,
    codeName: 'DuplicateKey',
    keyPattern: { number: 1 },
    errorLabels: ['TransientTransactionError'],
  });
});

test('every line carries the id of the request it was written for, across awaits', async () => {
  const lines: string[] = [];
  const log = createLog('test', 'info', { write: (line) => void lines.push(line) });
  await Promise.all(
    ['one', 'two'].map((id) =>
      withinRequest({ id }, async () => {
        await Promise.resolve();
        log.info({ expected: currentRequest()?.id }, 'said');
      }),
    ),
  );
  const ids = lines.map((line) => JSON.parse(line));
  expect(ids.map(({ requestId, expected }) => [requestId, expected])).toEqual([
    ['one', 'one'],
    ['two', 'two'],
  ]);
});

test('a line that is written for a request in one go carries its id, and no line after it', () => {
  const lines = logged((log) => {
    duringRequest({ id: 'one' }, () => {
      duringRequest({ id: 'two' }, () => log.info({}, 'said'));
      duringRequest(null, () => log.info({}, 'said'));
    });
    expect(() =>
      duringRequest({ id: 'three' }, () => {
        throw new Error('failed');
      }),
    ).toThrow();
    log.info({}, 'said');
  });
  const ids = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).requestId);
  expect(ids).toEqual(['two', 'one', undefined]);
});

test('a caller’s id counts when it can stand in a log line', () => {
  expect(requestIdOf('7f3a-client.1')).toBe('7f3a-client.1');
});

test.each([undefined, '', 'two words', 'a\nb', 'x'.repeat(129), ['a', 'b']])(
  'instead of %j a request gets an id of ours',
  (given) => {
    expect(requestIdOf(given)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  },
);
