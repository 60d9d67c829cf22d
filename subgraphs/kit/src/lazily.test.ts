import { expect, test, vi } from 'vitest';
import { lazilyFor } from './lazily.ts';

test('of each object something is made once, when it is first asked for, be it null', () => {
  const make = vi.fn((of: { readonly name: string }, more: number) =>
    more > 0 ? `${of.name} ${more}` : null,
  );
  const made = lazilyFor(make);
  const [one, other] = [{ name: 'one' }, { name: 'one' }];
  expect(make).not.toHaveBeenCalled();
  expect([made(one, 1), made(one, 2), made(other, 0), made(other, 3)]).toEqual([
    'one 1',
    'one 1',
    null,
    null,
  ]);
  expect(make).toHaveBeenCalledTimes(2);
});
