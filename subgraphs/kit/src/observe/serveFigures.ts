import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { type Figure, registerFigures } from './figures.ts';
import { serveMetrics } from './serveMetrics.ts';

/**
 * Serves the figures of a process that has no other metrics, and those of the process itself.
 *
 * @throws StartupError when the port cannot be used
 */
export function serveFigures(
  figures: readonly Figure[],
  port: number,
  host: string,
): Promise<FastifyInstance> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registerFigures(registry, figures);
  const { contentType } = registry;
  const expose = async () => ({ contentType, text: await registry.metrics() });
  return serveMetrics({ expose }, port, host);
}
