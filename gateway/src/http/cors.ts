import type { FastifyInstance } from 'fastify';

/** Seconds for which a browser need not ask again. */
const maxAge = 600;

/** Lets pages of the named origins, and of no others, call from a browser; tokens travel in a header, never as cookies. */
export function addCors(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook('onRequest', async ({ method, headers }, reply) => {
    reply.header('vary', 'Origin');
    if (!headers.origin || !origins.includes(headers.origin)) return;
    reply.header('access-control-allow-origin', headers.origin);
    if (method !== 'OPTIONS' || !headers['access-control-request-method']) return;
    const wanted = headers['access-control-request-headers'];
    if (wanted) reply.header('access-control-allow-headers', wanted);
    reply.header('access-control-allow-methods', 'GET, POST');
    reply.header('access-control-max-age', maxAge);
    return reply.code(204).send();
  });
}
