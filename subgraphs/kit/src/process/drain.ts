import type { FastifyInstance } from 'fastify';

/** Milliseconds that requests under way may take once a server closes. */
const patience = 10_000;

/** How far a server's closing has come. */
export interface Drain {
  /** It is going to stop: a balancer should send nothing more, though whatever comes is answered. */
  readonly began: boolean;
}

/**
 * Closes a server without losing a request. First it only tells: it is no longer ready, and each answer is the
 * last of its connection. After the grace, in which balancers notice and connections in use are given up by
 * their clients, it takes no more connections, lets requests under way finish and then calls `close` to free
 * what they need; a connection that outlasts the patience is cut. (Apollo's drain plugin closes Fastify from
 * Apollo's stop, and would wait for itself when the close begins here.)
 *
 * The server needs Fastify's `return503OnClosing: false`, or it would refuse what comes in the meantime, and
 * `pluginTimeout: 0`, or it would give up a grace of more than ten seconds.
 *
 * @param grace settles when connections need no longer be taken
 */
export function addDrain(
  app: FastifyInstance,
  close: () => Promise<unknown>,
  grace: () => Promise<unknown> = async () => undefined,
): Drain {
  let began = false;
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (began) reply.header('connection', 'close');
    done();
  });
  app.addHook('preClose', async () => {
    began = true;
    await grace();
    setTimeout(() => app.server.closeAllConnections(), patience).unref();
  });
  app.addHook('onClose', async () => {
    await close();
  });
  return {
    get began() {
      return began;
    },
  };
}
