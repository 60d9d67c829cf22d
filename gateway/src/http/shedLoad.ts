import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AdaptiveLimit, sampleEvery } from './adaptiveLimit.ts';
import { type Place, turnstile } from './turnstile.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of requests that run or wait, until they are answered. */
    place: Place | null;
  }
  interface FastifyContextConfig {
    /** Its requests wait for their turn, as they are answered soon after they began; unlike a download. */
    takesTurns?: boolean;
  }
}

/** Seconds after which a refused client may try again. */
const retryAfter = 1;

/**
 * Lets requests of routes that take turns run or wait, and refuses those beyond a number before their bodies are read: an
 * answer that comes too late costs as much as one in time. Health is not among them. The limit of those that run learns
 * how late the event loop is. Who is slow to send a body, or to take an answer, holds no place
 * meanwhile.
 *
 * @param most of those that run or wait
 */
export function shedLoad(app: FastifyInstance, limit: AdaptiveLimit, most: number): void {
  const turns = turnstile(limit, most);
  sampleLateness(app, (lateness) => limit.sample(lateness, turns.running));
  app.decorateRequest('place', null);
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.routeOptions.config.takesTurns || !turns.refuses()) return done();
    sendAway(request, reply);
  });
  app.addHook('preValidation', (request, reply, done) => {
    if (!request.routeOptions.config.takesTurns) return done();
    // Whoever has left by now would never give a place back.
    if (reply.raw.destroyed) return;
    request.place = turns.enter(done);
    if (request.place) reply.raw.once('close', () => leave(request));
    else sendAway(request, reply);
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    done(null, payload);
    leave(request);
  });
}

function leave(request: FastifyRequest): void {
  const { place } = request;
  request.place = null;
  place?.leave();
}

function sendAway({ record }: FastifyRequest, reply: FastifyReply): void {
  if (record) record.codes = ['OVERLOADED'];
  reply.code(503).header('retry-after', String(retryAfter)).type(json).send(refusal);
}

/** Tells how many milliseconds late the event loop is, again and again while a server is open. */
function sampleLateness(app: FastifyInstance, tell: (lateness: number) => void): void {
  let due = performance.now() + sampleEvery;
  const sampling = setInterval(() => {
    const now = performance.now();
    tell(now - due);
    due = now + sampleEvery;
  }, sampleEvery).unref();
  app.addHook('onClose', async () => clearInterval(sampling));
}

const json = 'application/json; charset=utf-8';
/** As text: it is sent thousands of times a second when there is least time for it. */
const refusal = JSON.stringify({
  errors: [
    {
      message: 'More requests are under way than can be answered in time; try again shortly.',
      extensions: { code: 'OVERLOADED' },
    },
  ],
});
