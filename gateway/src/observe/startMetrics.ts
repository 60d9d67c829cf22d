import cluster from 'node:cluster';
import type { Figure } from '@spine/kit/figures';
import type { Logger } from '@spine/kit/Logger';
import { serveMetrics } from '@spine/kit/serveMetrics';
import { Registry } from 'prom-client';
import { createMetrics, type KnownNames, type Metrics } from './metrics.ts';
import { countForPrimary, workersMetrics } from './workerMetrics.ts';

type Listener = { readonly port: number; readonly host: string } | null;

/**
 * Metrics that are served, by whoever started it for a worker, or none where nobody collects them.
 *
 * @param known operations and clients that always have a label of their own
 * @param figures what this process counts besides the gateway's own
 */
export async function startMetrics(
  at: Listener,
  known?: KnownNames,
  figures: readonly Figure[] = [],
): Promise<{ readonly metrics?: Metrics; close(): Promise<void> }> {
  if (at === null) return { close: async () => {} };
  const registry = new Registry();
  const metrics = createMetrics(known, figures, registry);
  if (cluster.isWorker) return { metrics, close: countForPrimary(registry) };
  const listener = await serveMetrics(metrics, at.port, at.host);
  return { metrics, close: () => listener.close() };
}

/**
 * Serves what the workers of this process count, if it is collected.
 *
 * @returns ends it
 */
export async function serveWorkersMetrics(
  at: Listener,
  logger: Logger,
): Promise<() => Promise<void>> {
  if (at === null) return async () => {};
  const listener = await serveMetrics(workersMetrics(logger), at.port, at.host);
  return () => listener.close();
}
