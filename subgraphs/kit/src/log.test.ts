import { expect, test } from 'vitest';
import { createLog } from './log.ts';
import { currentRequest, duringRequest, requestIdOf, withinRequest } from './requestScope.ts';

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
