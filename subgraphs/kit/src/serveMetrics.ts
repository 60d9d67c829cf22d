import Fastify, { type FastifyInstance } from 'fastify';
import { refusePort } from './startup.ts';

/** Metrics as Prometheus collects them. */
export interface Exposed {
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/**
 * Serves `/metrics` on a listener of its own, so that what leads to the graph does not lead here.
 *
 * @throws StartupError when the port cannot be used
 */
export async function serveMetrics(
  metrics: Exposed,
  port: number,
  host: string,
): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true });
  app.get('/metrics', async (_request, reply) => {
    const { contentType, text } = await metrics.expose();
    return reply.header('content-type', contentType).send(text);
  });
  await app
    .listen({ port, host })
    .catch((error: unknown) => refusePort(error, port, 'METRICS_PORT'));
  return app;
}
