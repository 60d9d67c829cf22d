import { describe, expect, test } from 'vitest';
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

test('to unset the setting is offered where something takes its place', () => {
  const uri = 'mongodb://db:27017/';
  const old = { version: '5.0.31', setName: 'rs0' };
  const from = { setting: 'MONGODB_URI', preset: 'the embedded one' };
  expect(deploymentProblem(old, 'db:27017', from)).toMatch(
    /so upgrade it, or unset MONGODB_URI for the embedded one\.$/,
  );
  expect(unreachable(uri, new Error('no'), from).message).toMatch(
    /start MongoDB there, or correct the address, or unset MONGODB_URI for the embedded one\.$/,
  );
  expect(deploymentProblem(old, 'db:27017')).toMatch(/so upgrade it\.$/);
  expect(unreachable(uri, new Error('no')).message).toMatch(
    /start MongoDB there, or correct the address\.$/,
  );
});

describe('a message shows the hosts of an address, never its credentials:', () => {
  test.each([
    ['a plain password', 'steward:hunter2'],
    ['a slash that was not encoded', 'steward:hun/ter2'],
    ['an at sign that was not encoded', 'steward:hun@ter2'],
    ['both, and a space', 'steward:h@un/t er2'],
  ])('%s', (_what, credentials) => {
    const uri = `mongodb://${credentials}@a.example:27017,b.example:27017/?replicaSet=rs0`;
    expect(hostsOf(uri)).toBe('a.example:27017,b.example:27017');
    const { message } = unreachable(uri, new Error(`cannot reach ${uri}`));
    expect(message).toContain('cannot reach mongodb://a.example:27017');
    expect(message).not.toMatch(/steward|hun|h@un|er2/);
  });

  test.each([
    ['a question mark that was not encoded', 'mongodb://steward:hun?ter2@db:27017/'],
    ['an option', 'mongodb://steward:x@db/?tlsCertificateKeyFilePassword=hun@ter2'],
  ])('%s may hide where they begin, so nothing is shown', (_what, uri) => {
    expect(hostsOf(uri)).toBe('an unreadable address');
  });

  test('an address without any is shown up to its options', () => {
    expect(hostsOf('mongodb+srv://db.example/?tls=true')).toBe('db.example');
  });
});
