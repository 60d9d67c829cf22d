import { expect, test } from 'vitest';
import { deploymentProblem, hostsOf, unreachable } from './deployment.ts';

test.each([
  ['a replica set of 6.0', { version: '6.0.5', setName: 'rs0' }, null],
  ['a replica set of 8.2', { version: '8.2.0', setName: 'rs0' }, null],
  ['a sharded cluster', { version: '7.0.1', message: 'isdbgrid' }, null],
  [
    'MongoDB 5',
    { version: '5.0.31', setName: 'rs0' },
    /5\.0\.31 at db:27017.*6\.0 or newer.*upgrade/,
  ],
  ['a standalone server', { version: '8.0.0' }, /db:27017 that is not a replica set.*--replSet/],
])('%s', (_what, deployment, expected) => {
  const problem = deploymentProblem(deployment, 'db:27017');
  if (expected === null) expect(problem).toBeNull();
  else expect(problem).toMatch(expected);
});

test('a message shows the hosts of an address, never its credentials', () => {
  const uri = 'mongodb://steward:hunter2@a.example:27017,b.example:27017/?replicaSet=rs0';
  expect(hostsOf(uri)).toBe('a.example:27017,b.example:27017');
  const { message } = unreachable(uri, new Error(`cannot reach ${uri}`));
  expect(message).toContain('a.example:27017');
  expect(message).not.toContain('hunter2');
});
