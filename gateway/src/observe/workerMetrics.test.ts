import cluster from 'node:cluster';
import { silentLogger } from '@spine/kit/Logger';
import { AggregatorRegistry, Counter, Registry } from 'prom-client';
import { afterEach, expect, test, vi } from 'vitest';
import { workersMetrics } from './workerMetrics.ts';

afterEach(() => {
  vi.restoreAllMocks();
  cluster.removeAllListeners();
});

test('where a worker does not answer, what each told last is told, and the log says why', async () => {
  const warn = vi.fn();
  const { expose } = workersMetrics({ ...silentLogger, warn });
  const registry = new Registry();
  const requests = new Counter({ name: 'requests_total', help: 'help', registers: [registry] });
  for (const worker of [1, 2]) {
    requests.inc();
    const counted = structuredClone(await registry.getMetricsAsJSON());
    cluster.emit('message', { id: worker }, { metrics: [counted] });
  }
  const err = new Error('Operation timed out.');
  vi.spyOn(AggregatorRegistry.prototype, 'clusterMetrics').mockRejectedValue(err);
  expect((await expose()).text).toContain('requests_total 3\n');
  expect(warn).toHaveBeenCalledExactlyOnceWith({ err }, expect.any(String));
});
