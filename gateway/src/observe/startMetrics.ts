import { createMetrics, type Metrics } from './metrics.ts';
import { serveMetrics } from './serveMetrics.ts';

/** Metrics that are served, or none where nobody collects them. */
export async function startMetrics(
  at: { readonly port: number; readonly host: string } | null,
): Promise<{ readonly metrics?: Metrics; close(): Promise<void> }> {
  if (at === null) return { close: async () => {} };
  const metrics = createMetrics();
  const listener = await serveMetrics(metrics, at.port, at.host);
  return { metrics, close: () => listener.close() };
}
