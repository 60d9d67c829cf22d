import { expect, test } from 'vitest';
import { selectEvents } from './selectEvents.ts';

const events = ['2025-12-31', '2026-01-01', '2026-04-09'].map((earliestDay) => ({ earliestDay }));

test('the events of a year are those that start in it', () => {
  expect(selectEvents(events, { year: 2026 })).toEqual(events.slice(1));
});

test('the events from a day on include that day', () => {
  expect(selectEvents(events, { from: '2026-04-09' })).toEqual(events.slice(2));
});

test('without a choice all events stay', () => {
  expect(selectEvents(events, {})).toEqual(events);
});
