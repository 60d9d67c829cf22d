import { expect, test } from 'vitest';
import type { Measurement } from '../measure.ts';
import { goalsTable } from './goals.ts';
import { withFigures } from './readme.ts';

const measured = (contestant: string, rate: number, cpuPer1000: number | null = null) =>
  ({ contestant, rate, cpuPer1000, round: 1, workload: 'hot mix', offered: null }) as Measurement;
const fresh = (contestant: string, rate: number) => ({
  ...measured(contestant, rate),
  workload: 'fresh mix',
});
const sampled = (minute: number, rssBytes: number) => ({ minute, rssBytes, cpuSeconds: 1 });
const rowOf = (what: string, text: string) =>
  text.split('\n').find((line) => line.startsWith(`| ${what}`)) ?? '';

test('each promise stands beside what was measured, and whether it holds', () => {
  const measurements = [
    measured('endpoints', 400),
    measured('one process', 2_400, 0.6),
    measured('one process, cache off', 360),
    fresh('endpoints', 400),
    fresh('one process, cache off', 300),
    measured('services', 600),
    measured('services, apollo', 240),
  ];
  const text = goalsTable({
    graph: { measurements },
    start: { starts: [{ milliseconds: 1_900 }], sights: [{ firsts: [40] }, { firsts: [12] }] },
    soak: {
      samples: [sampled(1, 100e6), sampled(6, 350e6), sampled(8, 340e6), sampled(10, 360e6)],
      phases: [{ from: 0, until: 10, offered: 240, answered: 0, shed: 0, failed: 0 }],
    },
  });
  expect(rowOf('one process, hot, against the hand', text)).toMatch(/≥5 × \| +6\.00 × \| +yes \|$/);
  expect(rowOf('one process, hot, against `ENGINE', text)).toMatch(/≥15 × \| +10\.0 × \| +no \|$/);
  expect(rowOf('one process, cache off, hot', text)).toMatch(/≥0.85 × \| +0\.90 × \| +yes \|$/);
  expect(rowOf('one process, cache off, fresh', text)).toMatch(/≥0.85 × \| +0\.75 × \| +no \|$/);
  expect(rowOf('services, whole', text)).toMatch(/≥3 × \| +2\.50 × \| +no \|$/);
  expect(rowOf('CPU', text)).toMatch(/≤0\.5 s \| +0\.60 s \| +no \|$/);
  // Of 350, 340 and 360 MB at 6, 8 and 10 minutes: 2.5 MB a minute.
  expect(rowOf('its growth', text)).toMatch(/≤0 MB\/h \| +150 MB\/h \| +no \|$/);
  expect(rowOf('memory of one process after 10 min of the mix at 240/s', text)).toMatch(
    /≤350 MB \| +360 MB \| +no \|$/,
  );
  expect(rowOf('second start', text)).toMatch(/≤2 s \| +1\.90 s \| +yes \|$/);
  expect(rowOf('first sight', text)).toMatch(/≤15 ms \| +12\.0 ms \| +yes \|$/);
});

test('what could not be measured has no figure, and no verdict', () => {
  expect(rowOf('services, whole', goalsTable({}))).toMatch(/≥3 × \| +– \| +– \|$/);
});

test('figures take the place of those between the marks of a text', () => {
  const text = 'before\n<!-- figures -->\nold\n<!-- end of figures -->\nafter\n';
  expect(withFigures(text, 'new')).toBe(
    'before\n<!-- figures -->\n\nnew\n\n<!-- end of figures -->\nafter\n',
  );
  expect(() => withFigures('no marks', 'new')).toThrow('README.md has no');
});
