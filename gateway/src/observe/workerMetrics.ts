import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { Metrics } from './metrics.ts';

/** In a worker: lets the process that started it ask for what this one has counted. */
export function countForPrimary(registry: Registry): void {
  if (!cluster.isWorker) return;
  AggregatorRegistry.setRegistries([registry]);
  new AggregatorRegistry();
}

/** In the process that started workers: what all of them have counted together. */
export function workersMetrics(): Pick<Metrics, 'expose'> {
  const all = new AggregatorRegistry();
  return {
    expose: async () => ({ contentType: all.contentType, text: await all.clusterMetrics() }),
  };
}
