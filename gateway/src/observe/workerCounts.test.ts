import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { countWorkers } from './workerCounts.ts';

/** A worker with a metric of each kind. */
function countingWorker() {
  const registry = new Registry();
  const options = { help: 'help', labelNames: ['name'], registers: [registry] };
  const requests = new Counter({ ...options, name: 'requests_total' });
  const seconds = new Histogram({ ...options, name: 'seconds', buckets: [1, 2] });
  const open = new Gauge({ ...options, name: 'open' });
  return {
    counted: () => registry.getMetricsAsJSON(),
    asked: (name: string, took: number) => {
      requests.inc({ name });
      seconds.observe({ name }, took);
      open.inc({ name });
    },
  };
}

const samples = (text: string) => text.split('\n').filter((line) => line && !line.startsWith('#'));

test('counters and histograms of workers that ended stay in the sum, and gauges do not', async () => {
  const counts = countWorkers();
  const [first, second, third] = [countingWorker(), countingWorker(), countingWorker()];
  first.asked('a', 0.5);
  counts.told(1, await first.counted());
  first.asked('a', 1.5);
  counts.told(1, await first.counted());
  second.asked('a', 3);
  second.asked('b', 0.5);
  counts.told(2, await second.counted());
  third.asked('a', 0.5);
  counts.told(3, await third.counted());
  counts.ended(1);
  counts.ended(2);
  expect(samples(await (await counts.sum()).metrics()).toSorted()).toEqual([
    'open{name="a"} 1',
    'requests_total{name="a"} 4',
    'requests_total{name="b"} 1',
    'seconds_bucket{le="+Inf",name="a"} 4',
    'seconds_bucket{le="+Inf",name="b"} 1',
    'seconds_bucket{le="1",name="a"} 2',
    'seconds_bucket{le="1",name="b"} 1',
    'seconds_bucket{le="2",name="a"} 3',
    'seconds_bucket{le="2",name="b"} 1',
    'seconds_count{name="a"} 4',
    'seconds_count{name="b"} 1',
    'seconds_sum{name="a"} 5.5',
    'seconds_sum{name="b"} 0.5',
  ]);
});

test('one that ends while the sum is made is counted once', async () => {
  const counts = countWorkers();
  const worker = countingWorker();
  worker.asked('a', 0.5);
  counts.told(1, await worker.counted());
  const sum = counts.sum();
  counts.ended(1);
  expect(samples(await (await sum).metrics())).toContain('requests_total{name="a"} 1');
});

test('one that ends without having told anything changes nothing', async () => {
  const counts = countWorkers();
  counts.ended(1);
  expect(samples(await (await counts.sum()).metrics())).toEqual([]);
});

test('of workers that ended ten thousand label sets are kept, whatever names they had', async () => {
  const counts = countWorkers();
  for (let id = 0; id < 6; id += 1) {
    const worker = countingWorker();
    worker.asked('everywhere', 0.5);
    // Each name is a label set of the counter and one of the histogram.
    for (let i = 1; i < 1_000; i += 1) worker.asked(`${id} ${i}`, 0.5);
    counts.told(id, await worker.counted());
    counts.ended(id);
  }
  const lines = samples(await (await counts.sum()).metrics());
  const named = (start: string) => lines.filter((line) => line.startsWith(start)).length;
  expect(named('requests_total') + named('seconds_count')).toBe(10_000);
  // Whole histograms: three buckets, a sum and a count.
  expect(named('seconds')).toBe(5 * named('seconds_count'));
  expect(lines).toContain('requests_total{name="everywhere"} 6');
});
