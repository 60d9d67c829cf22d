import { expect, test } from 'vitest';
import { isWider, isWithin, scopeErrors } from './scopeErrors.ts';

test('a scope names groups, each once', () => {
  expect(scopeErrors(['TRAUMA', 'TUMOUR'])).toEqual([]);
  expect(scopeErrors([])).toMatchObject([{ code: 'SCOPE_EMPTY' }]);
  expect(scopeErrors(['TRAUMA', 'TRAUMA'])).toMatchObject([{ code: 'SCOPE_REPEATED' }]);
});

test('a scope lies within itself and is not wider than itself', () => {
  expect(isWithin(['TRAUMA'], ['TRAUMA'])).toBe(true);
  expect(isWider(['TRAUMA'], ['TRAUMA'])).toBe(false);
});

test('a wider scope keeps what there is and adds to it', () => {
  expect(isWider(['TUMOUR', 'TRAUMA'], ['TRAUMA'])).toBe(true);
  expect(isWider(['TUMOUR', 'DEFORMITY'], ['TRAUMA'])).toBe(false);
});
