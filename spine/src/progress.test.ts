import { expect, test } from 'vitest';
import { progressDisplay } from './progress.ts';

/** A screen that keeps what is written, and a clock that is set. */
function watch(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const screen = { isTTY, write: (text: string) => written.push(text) };
  const display = progressDisplay(screen, () => clock.now);
  return { written, clock, display };
}

test('what is done within a second is not shown', () => {
  const { written, clock, display } = watch(true);
  display.show({ label: 'Starting', done: 0, total: 0 });
  clock.now = 900;
  display.show({ label: 'Seeding', done: 0, total: 10 });
  display.end();
  expect(written).toEqual([]);
});

test('a long step shows its bar, its rate and the time left', () => {
  const { written, clock, display } = watch(true);
  display.show({ label: 'Cases', done: 0, total: 20_000 });
  clock.now = 2_000;
  display.show({ label: 'Cases', done: 5_000, total: 20_000 });
  expect(written.at(-1)).toContain(
    '██████░░░░░░░░░░░░░░░░░░ 5,000 of 20,000 (2,500/s, 6.0 s left)',
  );
  clock.now = 90_000;
  display.end();
  expect(written.at(-1)).toContain('Cases: done in 1 min 30 s\n');
});

test('a step whose end cannot be known shows the time it has taken', () => {
  const { written, clock, display } = watch(true);
  display.show({ label: 'Fetching', done: 0, total: 0 });
  clock.now = 12_000;
  display.show({ label: 'Fetching', done: 0, total: 0 });
  expect(written.at(-1)).toContain('Fetching … 12 s');
  display.end();
});

test('a file gets whole lines, at most one in five seconds', () => {
  const { written, clock, display } = watch(false);
  for (let done = 0; done <= 100; done += 1) {
    clock.now = done * 100;
    display.show({ label: 'Cases', done, total: 100 });
  }
  display.end();
  expect(written).toHaveLength(3);
  for (const line of written) expect(line).toMatch(/^Cases[: ].*\n$/);
});
