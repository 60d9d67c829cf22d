import type { Logger } from '@spine/kit/presentError';
import type { FastifyError, FastifyInstance } from 'fastify';

/** Answers requests that never reach GraphQL (a body that is no JSON, too large a one) in GraphQL's form. */
export function addRequestErrors(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = statusOf(error);
    const ours = status >= 500;
    const { id: requestId, routeOptions } = request;
    if (ours) logger.error({ err: error, requestId, route: routeOptions.url }, 'a request failed');
    const message = ours
      ? 'Something went wrong on our side; the log has the details.'
      : error.message;
    const code = ours ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    if (request.record) request.record.codes = [code];
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  });
}

/** A `Host` header that makes no URL is the client's mistake. */
function statusOf({ statusCode, code }: FastifyError): number {
  return statusCode ?? (code === 'ERR_INVALID_URL' ? 400 : 500);
}
