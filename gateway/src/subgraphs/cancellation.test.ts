import { expect, test } from 'vitest';
import { createCanceller } from './cancellation.ts';

const left = new Error('The client left.');

test('all who listen are told why, in the order in which they began to, and once', () => {
  const canceller = createCanceller();
  const told: unknown[] = [];
  for (const name of ['one', 'two', 'three']) canceller.onCancel((why) => told.push([name, why]));
  canceller.cancel(left);
  canceller.cancel(new Error('again'));
  expect(told).toEqual(['one', 'two', 'three'].map((name) => [name, left]));
  expect(canceller).toMatchObject({ cancelled: true, reason: left });
});

test('who listens too late is told at once', () => {
  const canceller = createCanceller();
  canceller.cancel(left);
  const told: unknown[] = [];
  canceller.onCancel((why) => told.push(why))();
  expect(told).toEqual([left]);
});

test('one who fails at it keeps nobody else from being told', () => {
  const canceller = createCanceller();
  const told: unknown[] = [];
  canceller.onCancel(() => {
    throw new Error('fault');
  });
  canceller.onCancel((why) => told.push(why));
  expect(() => canceller.cancel(left)).toThrow('fault');
  expect(told).toEqual([left]);
});

test('who called it off is not told, whether first, later, or by another who is told before', () => {
  const canceller = createCanceller();
  const told: string[] = [];
  const listen = (name: string) => canceller.onCancel(() => told.push(name));
  const first = listen('first');
  canceller.onCancel(() => last());
  const middle = listen('middle');
  listen('still there');
  const last = listen('last');
  first();
  middle();
  listen('new');
  canceller.cancel(left);
  expect(told.sort()).toEqual(['new', 'still there']);
});
