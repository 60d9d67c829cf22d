import { EventEmitter } from 'node:events';
import type { Connection } from 'mongoose';
import { expect, test, vi } from 'vitest';
import { CachedDatabase } from './CachedDatabase.ts';
import { ChangeFollower } from './ChangeFollower.ts';
import { RecordMemory } from './RecordMemory.ts';

/** A connection whose server answers `hello` thus, and refuses change streams. */
function connectionTo(hello: object): Connection {
  const client = new EventEmitter();
  return {
    getClient: () => client,
    db: {
      admin: () => ({ command: async () => hello }),
      runCursorCommand: () => ({
        setBatchSize: () => ({ setMaxTimeMS() {} }),
        tryNext: async () => {
          throw new Error('not authorized to execute command { aggregate: 1 }');
        },
        close: async () => {},
      }),
    },
  } as never;
}

const primary = { isWritablePrimary: true, lastWrite: { majorityOpTime: { ts: 1 } } };

test.each([
  ['a user who may not follow changes', primary, /not authorized/],
  ['a sharded cluster', { isWritablePrimary: true, msg: 'isdbgrid' }, /mongos/],
  ['a server that is no primary', { isWritablePrimary: false }, /committed/],
])('for %s nothing is cached, and one line says why', async (_whom, hello, reason) => {
  vi.useFakeTimers();
  const lines: unknown[] = [];
  const logger = { info() {}, error() {}, warn: (...line: unknown[]) => void lines.push(line) };
  const database = new CachedDatabase('quality', new RecordMemory(1_000));
  const follower = new ChangeFollower(connectionTo(hello), database, ['audits'], logger);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(database.isFollowed).toBe(false);
  expect(lines).toEqual([
    [
      { database: 'quality', reason: expect.stringMatching(reason) },
      'changes cannot be followed, so no record is cached until they can',
    ],
  ]);
  vi.useRealTimers();
  await follower.stop();
});
