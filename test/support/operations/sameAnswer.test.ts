import { expect, test } from 'vitest';
import { differenceOf } from './sameAnswer.ts';

const data = { items: Array(150).fill(null) };
const at = (index: number, code = 'REFUSED') => ({
  message: 'said',
  path: ['items', index],
  extensions: { code },
});
const errors = Array.from({ length: 150 }, (_, index) => at(index));
const summary = { message: 'more', extensions: { code: 'TOO_MANY_ERRORS', untold: 50 } };
const part = (told: readonly object[]) => ({ data, errors: [...told, summary] }) as never;

test('a part of the errors is the same as all of them, where each stands among them', () => {
  const whole = { data, errors };
  for (const told of [errors.slice(0, 100), errors.slice(50)])
    expect([differenceOf(part(told), whole), differenceOf(whole, part(told))]).toEqual([
      null,
      null,
    ]);
  expect(differenceOf(part(errors.slice(0, 100)), part(errors.slice(50)))).toBeNull();
});

test('it is not where one has another code, or stands where none does', () => {
  const whole = { data, errors };
  expect(differenceOf(part([...errors.slice(0, 99), at(99, 'OTHER')]), whole)).toBe(
    'errors at items.99: OTHER against REFUSED',
  );
  expect(differenceOf(part(errors), { data, errors: errors.slice(1) })).toBe(
    'errors at items.0: REFUSED against none',
  );
});
