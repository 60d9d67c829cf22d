import { expect, test } from 'vitest';
import { createCircuit, type Ending } from './circuit.ts';

/** A circuit with a clock that stands still until it is moved. */
function stoppedCircuit() {
  let now = 0;
  const changes: boolean[] = [];
  const circuit = createCircuit(
    (open) => changes.push(open),
    () => now,
  );
  const calls = (count: number, ending: Ending) => {
    for (let i = 0; i < count; i += 1) circuit()?.(ending);
  };
  const passes = (milliseconds: number) => {
    now += milliseconds;
  };
  return { circuit, calls, passes, changes };
}

test('it opens when half of the calls failed', () => {
  const { circuit, calls, changes } = stoppedCircuit();
  calls(5, 'answered');
  calls(4, 'failed');
  expect(circuit()).not.toBeNull();
  calls(1, 'failed');
  expect(circuit()).toBeNull();
  expect(changes).toEqual([true]);
});

test('it stays closed while more than half are answered', () => {
  const { circuit, calls } = stoppedCircuit();
  calls(60, 'answered');
  calls(59, 'failed');
  expect(circuit()).not.toBeNull();
});

test('a few failures tell nothing yet', () => {
  const { circuit, calls } = stoppedCircuit();
  calls(9, 'failed');
  expect(circuit()).not.toBeNull();
});

test('failures of more than ten seconds ago are forgotten', () => {
  const { circuit, calls, passes } = stoppedCircuit();
  calls(9, 'failed');
  passes(10_000);
  calls(9, 'failed');
  expect(circuit()).not.toBeNull();
});

test('calls that were given up count for nothing', () => {
  const { circuit, calls } = stoppedCircuit();
  calls(9, 'failed');
  calls(100, 'given up');
  expect(circuit()).not.toBeNull();
});

test.each<Ending | 'not answered yet'>(['failed', 'given up', 'not answered yet'])(
  'while it is open one probe a second goes through, though the last is %s',
  (ending) => {
    const { circuit, calls, passes } = stoppedCircuit();
    calls(10, 'failed');
    for (let second = 0; second < 3; second += 1) {
      passes(999);
      expect(circuit()).toBeNull();
      passes(1);
      const probe = circuit();
      expect(probe).not.toBeNull();
      if (ending !== 'not answered yet') probe?.(ending);
      expect(circuit()).toBeNull();
    }
  },
);

test('an answered probe closes it, with the failures before forgotten', () => {
  const { circuit, calls, passes, changes } = stoppedCircuit();
  calls(10, 'failed');
  passes(1_000);
  circuit()?.('answered');
  calls(9, 'failed');
  expect(circuit()).not.toBeNull();
  expect(changes).toEqual([true, false]);
});

test('of two probes that are answered the later neither closes it again nor forgets what failed since', () => {
  const { circuit, calls, passes, changes } = stoppedCircuit();
  calls(10, 'failed');
  passes(1_000);
  const slow = circuit();
  passes(1_000);
  circuit()?.('answered');
  calls(9, 'failed');
  slow?.('answered');
  expect(changes).toEqual([true, false]);
  calls(1, 'failed');
  expect(changes).toEqual([true, false, true]);
});

test('a call from before it opened neither closes it nor opens it again', () => {
  const { circuit, calls, passes, changes } = stoppedCircuit();
  const early = circuit();
  calls(10, 'failed');
  passes(1_000);
  const probe = circuit();
  early?.('answered');
  expect(circuit()).toBeNull();
  probe?.('answered');
  expect(changes).toEqual([true, false]);
});
