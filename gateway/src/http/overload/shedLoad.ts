import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Routes } from '../wire/routes.ts';
import { type AdaptiveLimit, sampleEvery } from './adaptiveLimit.ts';
import { beforeRouting } from './beforeRouting.ts';
import type { Refuse } from './plainRefusals.ts';
import { queueLimit } from './queueLimit.ts';
import { refusedBody, refusedCodes, refusedHeaders, refusedStatus } from './refusal.ts';
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

/**
 * Lets requests of routes that take turns run or wait, and refuses those beyond a number before their bodies are read: an
 * answer that comes too late costs as much as one in time. Health is not among them. The limit of those that run learns
 * how late the event loop is, and that of those that wait for how long they do. Who is slow to send a body, or to take an
 * answer, holds no place meanwhile.
 *
 * @param most of those that run or wait
 * @param refuse refuses one before Fastify is asked
 */
export function shedLoad(
  app: FastifyInstance,
  routes: Routes,
  limit: AdaptiveLimit,
  most: number,
  refuse: Refuse,
): void {
  const waiting = queueLimit(most);
  const turns = turnstile({ running: limit, waiting, most });
  sampleLateness(app, (lateness) => {
    limit.sample(lateness, turns.running);
    waiting.sample(turns.look());
  });
  app.server.on('connection', turns.connected);
  app.decorateRequest('place', null);
  beforeRouting(app, {
    routes,
    isNeeded: () => turns.isFull,
    answer: (...request) => {
      turns.refused();
      refuse(...request);
    },
  });
  const sendAway = ({ record }: FastifyRequest, reply: FastifyReply): void => {
    turns.refused();
    if (record) record.codes = refusedCodes;
    reply.code(refusedStatus).headers(refusedHeaders).send(refusedBody);
  };
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.routeOptions.config.takesTurns || !turns.isFull) return done();
    sendAway(request, reply);
  });
  app.addHook('preValidation', (request, reply, done) => {
    if (!request.routeOptions.config.takesTurns) return done();
    // Nobody waits for an answer to who has left by now.
    if (reply.raw.destroyed) return;
    const place = turns.enter();
    if (!place) return sendAway(request, reply);
    // Known before the request begins: who is refused within the same turn leaves at once.
    request.place = place;
    // What has begun may go on without its client, and has its place until then: a mutation does.
    reply.raw.once('close', () => {
      if (!place.isRunning) leave(request);
    });
    place.begin(done);
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
