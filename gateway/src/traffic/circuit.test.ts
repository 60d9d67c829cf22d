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

test('while it is open one probe a second goes through', () => {
  const { circuit, calls, passes } = stoppedCircuit();
  calls(10, 'failed');
  passes(999);
  expect(circuit()).toBeNull();
  passes(1);
  const probe = circuit();
  expect(probe).not.toBeNull();
  passes(5_000);
  expect(circuit()).toBeNull();
  probe?.('failed');
  expect(circuit()).toBeNull();
  passes(1_000);
  expect(circuit()).not.toBeNull();
});

test('an answered probe closes it, with the failures before forgotten', () => {
  const { circuit, calls, passes, changes } = stoppedCircuit();
  calls(10, 'failed');
  passes(1_000);
  circuit()?.('answered');
  calls(9, 'failed');
  expect(circuit()).not.toBeNull();
  expect(changes).toEqual([true, false]);
});

test('a probe that was given up leaves its place to the next', () => {
  const { circuit, calls, passes } = stoppedCircuit();
  calls(10, 'failed');
  passes(1_000);
  circuit()?.('given up');
  expect(circuit()).not.toBeNull();
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
