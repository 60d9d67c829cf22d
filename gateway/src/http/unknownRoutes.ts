import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const methods = ['GET', 'POST'] as const;

/** Paths that nothing answers at are 404, methods that nothing answers to are 405, before any body is read. */
export function addUnknownRoutes(app: FastifyInstance): void {
  const known: KnownRoute[] = [];
  app.addHook('onRoute', ({ url, method }) => void known.push({ url, methods: [method].flat() }));
  const answer = ({ url }: FastifyRequest, reply: FastifyReply) => {
    const path = url.split('?', 1)[0] ?? '/';
    const answering = known.filter((route) => isAt(route.url, path));
    const allowed = methods.filter((method) =>
      answering.some((route) => route.methods.includes(method)),
    );
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

interface KnownRoute {
  /** As Fastify takes it: `/lists/:name`. */
  readonly url: string;
  readonly methods: readonly string[];
}

function isAt(route: string, path: string): boolean {
  const [parts, given] = [route.split('/'), path.split('/')];
  return (
    parts.length === given.length &&
    parts.every((part, index) => (part.startsWith(':') ? given[index] : part === given[index]))
  );
}

/** Answers a request that no route can take, in GraphQL's form. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
