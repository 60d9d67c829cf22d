import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without flags the graph is measured in five rounds of five seconds; --quick takes one of two', () => {
  expect(readOptions([])).toMatchObject({ bench: 'all', plan: { rounds: 5, seconds: 5 } });
  expect(readOptions(['--quick', 'gateway'])).toMatchObject({
    bench: 'gateway',
    plan: { rounds: 1, seconds: 2 },
  });
});

test('memory is watched for an hour; --quick takes a minute', () => {
  expect(readOptions(['soak'])).toMatchObject({ minutes: 60 });
  expect(readOptions(['soak', '--quick'])).toMatchObject({ minutes: 1 });
  expect(readOptions(['overload'])).toMatchObject({ minutes: 1 });
});

test('a time may be a part of a second or a minute', () => {
  const given = readOptions(['overload', '--minutes', '0.5', '--seconds', '0.2']);
  expect(given).toMatchObject({ minutes: 0.5, plan: { seconds: 0.2 } });
});

test('lists are given by commas or by repetition, other gateways by name and address', () => {
  const args = ['--only', 'a,b', '--only', 'c', '--target', 'r=http://127.0.0.1:4100/graphql,12'];
  expect(readOptions(args)).toMatchObject({
    only: ['a', 'b', 'c'],
    others: [{ name: 'r', url: 'http://127.0.0.1:4100/graphql', pid: 12 }],
  });
});

test.each(['gateway', 'bombs', 'overload', 'soak', 'start', 'intake', 'registry'])(
  'bench %s has no parts to choose among, and says so',
  (bench) => {
    expect(() => readOptions([bench, '--quick', '--only', 'nothing'])).toThrow(
      `bench ${bench} knows no --only; it is for bench all, graph, policy, profile, records, certification.`,
    );
  },
);

test.each([
  [['speed'], 'There is no bench "speed"; choose one of'],
  [['--rounds', 'many'], '--rounds many is no number above 0'],
  [['--minutes', '0'], '--minutes 0 is no number above 0'],
  [['--target', 'router'], '--target router names no gateway; give NAME=URL'],
  [['--fast'], '--fast'],
  [['--rounds', '0.5'], '--rounds 0.5 is no whole number above 0'],
  [['--clients', '1.5'], '--clients 1.5 is no whole number above 0'],
  [['--cases', '99.9'], '--cases 99.9 is no whole number above 0'],
  [['graph', 'CentreFile'], '"CentreFile" is one bench too many'],
  [['gateway', '--readme'], 'bench gateway knows no --readme; it is for bench all.'],
])('%j is refused in a sentence that says what is wrong', (args, reason) => {
  expect(() => readOptions(args)).toThrow(reason);
});
