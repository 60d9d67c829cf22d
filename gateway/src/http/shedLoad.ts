import type { FastifyInstance } from 'fastify';
import { type AdaptiveLimit, sampleEvery } from './adaptiveLimit.ts';

/** Seconds after which a refused client may try again. */
const retryAfter = 1;

/**
 * Refuses GraphQL requests beyond a number that are being answered, before their bodies are read: an answer
 * that comes too late costs as much as one in time. Health is not among them. The limit learns how late the event
 * loop is.
 */
export function shedLoad(app: FastifyInstance, limit: AdaptiveLimit): void {
  let inFlight = 0;
  let due = performance.now() + sampleEvery;
  const sampling = setInterval(() => {
    const now = performance.now();
    limit.sample(now - due, inFlight);
    due = now + sampleEvery;
  }, sampleEvery).unref();
  app.addHook('onClose', async () => clearInterval(sampling));
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== '/graphql') return done();
    if (inFlight >= limit.current) {
      if (request.record) request.record.codes = ['OVERLOADED'];
      reply.code(503).header('retry-after', String(retryAfter)).send(refusal);
      return;
    }
    inFlight += 1;
    reply.raw.once('close', () => {
      inFlight -= 1;
    });
    done();
  });
}

const refusal = {
  errors: [
    {
      message: 'More requests are under way than can be answered in time; try again shortly.',
      extensions: { code: 'OVERLOADED' },
    },
  ],
};
