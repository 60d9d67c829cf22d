import { organizations } from '@spine/organizations';
import { mongo } from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openSeeded, type TestSubgraph } from '../support/subgraph.ts';

const logged: (readonly [details: { err?: { command?: string } }, message: string])[] = [];
const logger = {
  info() {},
  warn() {},
  error: (details: object, message: string) => void logged.push([details, message]),
};

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(organizations, { logger });
});
afterAll(() => subgraph.end());

test('a read that reaches its time limit is TIMEOUT to the client, and the log says which one, without values', async () => {
  const { collection } = subgraph.connection.model('Centre');
  const given = { errmsg: 'operation exceeded time limit', code: 50 };
  const slow = vi.spyOn(collection, 'find').mockImplementation(() => {
    throw new mongo.MongoServerError(given);
  });
  const query = '{ centres(filter: { country: "DE" }) { nodes { id } } meetings { totalCount } }';
  const { data, errors } = await subgraph.run(query);
  slow.mockRestore();
  expect(errors).toEqual([
    {
      message: 'This took too long and was given up; ask for less, or try again later.',
      path: ['centres'],
      extensions: { code: 'TIMEOUT' },
    },
  ]);
  expect(data).toBeNull();
  const command = 'find centres filter {"country":"?"} sort {"name":"?","_id":"?"}';
  expect(logged).toEqual([
    [
      expect.objectContaining({ err: expect.objectContaining({ command }) }),
      'a command took too long',
    ],
  ]);
});
