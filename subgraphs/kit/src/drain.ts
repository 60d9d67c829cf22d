import type { FastifyInstance } from 'fastify';

/** Milliseconds that requests under way may take once a server closes. */
const patience = 10_000;

/**
 * Lets requests under way finish, each the last of its connection, before `close` frees what they need; a
 * connection that outlasts the patience is cut. (Apollo's drain plugin closes Fastify from Apollo's stop, and
 * would wait for itself when the close begins here.)
 */
export function addDrain(app: FastifyInstance, close: () => Promise<unknown>): void {
  let closing = false;
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    closing = true;
    setTimeout(() => app.server.closeAllConnections(), patience).unref();
  });
  app.addHook('onClose', async () => {
    await close();
  });
}
