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

const late = () =>
  new mongo.MongoServerError({ errmsg: 'operation exceeded time limit', code: 50 });

test('a write that reaches its time limit is not named as a read, nor is another fault', async () => {
  const centres = subgraph.connection.model('Centre');
  const write = vi.spyOn(centres.collection, 'findOneAndUpdate').mockRejectedValue(late());
  const updated = await centres
    .findOneAndUpdate({ _id: 'x' }, { name: 'x' })
    .catch((error) => error);
  write.mockRestore();
  expect(updated).toMatchObject({ code: 50 });
  expect(updated).not.toHaveProperty('command');
  const fault = Object.freeze(new TypeError('fault'));
  const read = vi.spyOn(centres.collection, 'findOne').mockRejectedValue(fault);
  await expect(centres.findOne({ _id: 'x' })).rejects.toBe(fault);
  read.mockRestore();
});

test('a read that reaches its time limit is TIMEOUT to the client, and the log says which one, without values', async () => {
  const { collection } = subgraph.connection.model('Centre');
  const slow = vi.spyOn(collection, 'find').mockImplementation(() => {
    throw late();
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
