import { expect, test } from 'vitest';
import { boundedNames } from './boundedNames.ts';

test('known names and the first others keep their label; what comes later is other', () => {
  const nameOf = boundedNames(2, ['Known']);
  expect(['A', 'B', 'C', 'Known', 'A', null].map(nameOf)).toEqual([
    'A',
    'B',
    'other',
    'Known',
    'A',
    'none',
  ]);
});
