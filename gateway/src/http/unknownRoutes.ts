import type { FastifyInstance } from 'fastify';

const methods = ['GET', 'POST'] as const;

/** Paths that nothing answers at are 404, methods that nothing answers to are 405, both as JSON. */
export function addUnknownRoutes(app: FastifyInstance): void {
  app.setNotFoundHandler(({ url }, reply) => {
    const path = url.split('?', 1)[0] ?? '/';
    const allowed = methods.filter((method) => app.hasRoute({ url: path, method }));
    if (allowed.length > 0) reply.header('allow', allowed.join(', '));
    const [status, message, code] =
      allowed.length > 0
        ? ([405, `This path answers to ${allowed.join(' and ')}.`, 'BAD_REQUEST'] as const)
        : ([404, 'Nothing is found at this path.', 'NOT_FOUND'] as const);
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  });
}
