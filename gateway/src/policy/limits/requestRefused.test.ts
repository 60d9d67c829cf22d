import { expect, test } from 'vitest';
import { LimitExceeded } from './requestRefused.ts';

test.each([
  ['depth', 'its depth comes to 11; the maximum is 10'],
  ['variableDepth', 'its variable depth comes to 11; the maximum is 10'],
  ['aliases', 'its aliases come to 11; the maximum is 10'],
  ['bodyBytes', 'its body bytes come to 11; the maximum is 10'],
] as const)('one is told of in the singular, many in the plural: %s', (limit, excess) => {
  expect(new LimitExceeded(limit, 11, 10).message).toBe(`This request is too large: ${excess}.`);
});
