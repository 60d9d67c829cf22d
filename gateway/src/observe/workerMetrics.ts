import cluster from 'node:cluster';
import type { Logger } from '@spine/kit/Logger';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { Metrics } from './metrics.ts';
import { type Counted, countWorkers } from './workerCounts.ts';

/** What a worker sends, as prom-client does when it is asked. */
interface Told {
  readonly metrics?: readonly Counted[];
}

/**
 * In a worker: lets the process that started it ask for what this one has counted.
 *
 * @returns tells it unasked, for the end
 */
export function countForPrimary(registry: Registry): () => Promise<void> {
  AggregatorRegistry.setRegistries([registry]);
  new AggregatorRegistry();
  return async () => {
    const told: Told = { metrics: [await registry.getMetricsAsJSON()] };
    // An error says that nobody is left to be told.
    await new Promise<unknown>((sent) => process.send?.(told, sent));
  };
}

/**
 * In the process that started workers: what all of them have counted together, those that ended included. One that does
 * not answer in five seconds is in it with what it told last.
 */
export function workersMetrics(logger: Logger): Pick<Metrics, 'expose'> {
  const all = new AggregatorRegistry();
  const counts = countWorkers();
  cluster.on('message', (worker, { metrics }: Told) => {
    if (metrics) counts.told(worker.id, metrics.flat());
  });
  // Not at its exit, which may be told before the last that it sent.
  cluster.on('disconnect', (worker) => counts.ended(worker.id));
  return {
    expose: async () => {
      // The answers come to the listener above; their sum, of those that run alone, is not what is asked for.
      await all
        .clusterMetrics()
        .catch((err: unknown) => logger.warn({ err }, 'a worker does not tell what it counted'));
      return { contentType: all.contentType, text: await (await counts.sum()).metrics() };
    },
  };
}
