import { expect, test } from 'vitest';
import { findCircle } from './findCircle.ts';

const edges = (...pairs: [string, string][]) => pairs.map(([fromId, toId]) => ({ fromId, toId }));

test('two societies that merge into a third form no circle', () => {
  expect(findCircle(edges(['ess', 'eurospine'], ['esds', 'eurospine']))).toBeNull();
});

test('an organization that is a division of itself is a circle', () => {
  expect(findCircle(edges(['a', 'a']))).toEqual(['a', 'a']);
});

test('a circle is found wherever the walk begins', () => {
  expect(findCircle(edges(['x', 'a'], ['a', 'b'], ['b', 'c'], ['c', 'a']))).toEqual([
    'a',
    'b',
    'c',
    'a',
  ]);
});

test('two ways to one organization are no circle', () => {
  expect(findCircle(edges(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd']))).toBeNull();
});
