import type { Logger } from '@spine/kit/Logger';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { LimitExceeded, RequestRefused } from '../policy/limits/requestRefused.ts';

/**
 * Bytes of a body that are read and left. Where a connection is closed while its client sends, the client may see that
 * and not the answer; so Fastify's `Connection: close` is for longer bodies, and for those of no length told.
 */
const readAndLeft = 16 * 2 ** 20;

/** Answers requests that never reach GraphQL (a body that is no JSON, too large a one) in GraphQL's form. */
export function addRequestErrors(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler<FastifyError>((thrown, request, reply) => {
    const error = refusalOf(thrown, request);
    const status = statusOf(error);
    if (Number(request.headers['content-length']) <= readAndLeft) reply.removeHeader('connection');
    if (error instanceof RequestRefused) {
      const { message, headers, extensions } = error;
      return reply
        .code(status)
        .headers(headers)
        .send({ errors: [{ message, extensions }] });
    }
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

/** The server's own refusal of a large body, in the words of ours. */
function refusalOf(error: FastifyError, { headers, routeOptions }: FastifyRequest): FastifyError {
  const { bodyLimit } = routeOptions;
  if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE' || bodyLimit === undefined) return error;
  const length = Number(headers['content-length']);
  return new LimitExceeded('bodyBytes', length > bodyLimit ? length : null, bodyLimit) as never;
}

/** A `Host` header that makes no URL is the client's mistake. */
function statusOf({ statusCode, code }: FastifyError): number {
  return statusCode ?? (code === 'ERR_INVALID_URL' ? 400 : 500);
}
