import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Routes } from './routes.ts';

const methods = ['GET', 'POST'] as const;

/** Paths that nothing answers at are 404, methods that nothing answers to are 405, before any body is read. */
export function addUnknownRoutes(app: FastifyInstance, routes: Routes): void {
  const answer = ({ url }: FastifyRequest, reply: FastifyReply) => {
    const allowed = methods.filter((method) => routes.find(method, url) !== null);
    if (allowed.length === 0) return refuse(reply, 404, 'NOT_FOUND', 'Nothing is at this path.');
    reply.header('allow', allowed.join(', '));
    return refuse(reply, 405, 'BAD_REQUEST', `This path answers to ${allowed.join(' and ')}.`);
  };
  app.addHook('onRequest', (request, reply, done) => {
    if (request.is404) answer(request, reply);
    else done();
  });
  // Hooks run for unknown routes only where these have a handler.
  app.setNotFoundHandler(answer);
}

/** Answers a request that no route can take, in GraphQL's form. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
): FastifyReply {
  return reply.code(status).send(refusalOf(code, message));
}

/** A refusal in GraphQL's form. */
export function refusalOf(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}
