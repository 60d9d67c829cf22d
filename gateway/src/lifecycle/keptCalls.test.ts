import { expect, test } from 'vitest';
import { keptCalls } from './keptCalls.ts';

/** Calls whose circuits open and close when they are told to, by address; and what was told of them last. */
function opened() {
  const circuits = new Map<string, (open: boolean) => void>();
  const told = new Map<string, boolean>();
  const calls = keptCalls(
    (_name, url, circuitChanged) => {
      circuits.set(url, circuitChanged);
      return {
        execute: () => Promise.reject(new Error('Nobody asks for data.')),
        ready: async () => true,
      };
    },
    (name, open) => void told.set(name, open),
  );
  const turn = (url: string, open: boolean) => circuits.get(url)?.(open);
  return { calls, told, turn };
}

test('the end of a call to an old address leaves the open circuit of the new one told', async () => {
  const { calls, told, turn } = opened();
  const old = calls.take('wards', 'http://old.invalid');
  const next = calls.take('wards', 'http://new.invalid');
  turn('http://new.invalid', true);
  await old.giveBack();
  expect(told.get('wards')).toBe(true);
  await next.giveBack();
  expect(told.get('wards')).toBe(false);
});

test('an open circuit is told until its call ends, though another to the same subgraph is closed', async () => {
  const { calls, told, turn } = opened();
  const old = calls.take('wards', 'http://old.invalid');
  turn('http://old.invalid', true);
  calls.take('wards', 'http://new.invalid');
  expect(told.get('wards')).toBe(true);
  await old.giveBack();
  expect(told.get('wards')).toBe(false);
});
