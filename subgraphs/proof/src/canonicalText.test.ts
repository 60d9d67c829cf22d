import { expect, test } from 'vitest';
import { canonicalText } from './canonicalText.ts';

test('one value has one spelling', () => {
  expect(canonicalText({ b: [1, 'ü', '😀', '\\ud800', '\n'], a: null })).toBe(
    String.raw`{"a":null,"b":[1,"ü","😀","\\ud800","\n"]}`,
  );
});

test.each([
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  ['\ud800'],
  [{ a: ['b\udfff'] }],
  [{ '\\\ud83d': 1 }],
])('what JSON has no form for is refused: %j', (value) => {
  expect(() => canonicalText(value)).toThrow('not allowed');
});
