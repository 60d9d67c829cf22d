import { STATUS_CODES } from 'node:http';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { refuseListener } from '../process/listeners.ts';

/** Metrics as Prometheus collects them. */
export interface Exposed {
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const path = '/metrics';
const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };

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
  const app = Fastify({
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => refuse(reply, 400),
  });
  // Before any body is read; hooks run for unknown routes only where these have a handler.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.is404) refuseUnknown(request, reply);
    else done();
  });
  app.setNotFoundHandler(refuseUnknown);
  app.get(path, async (_request, reply) => {
    const { contentType, text } = await metrics.expose();
    return reply.headers({ ...headers, 'content-type': contentType }).send(text);
  });
  const at = { setting: 'METRICS_PORT', port, host };
  await app.listen({ port, host }).catch((error: unknown) => refuseListener(error, at));
  return app;
}

function refuseUnknown({ url }: FastifyRequest, reply: FastifyReply): void {
  const isOtherMethod = url.split('?')[0] === path;
  if (isOtherMethod) reply.header('allow', 'GET, HEAD');
  refuse(reply, isOtherMethod ? 405 : 404);
}

function refuse(reply: FastifyReply, status: number): void {
  reply
    .code(status)
    .headers({ ...headers, 'content-type': 'text/plain; charset=utf-8' })
    .send(`${STATUS_CODES[status]}\n`);
}
