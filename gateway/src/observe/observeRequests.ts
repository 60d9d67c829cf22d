import type { Logger } from '@spine/kit/Logger';
import { requestIdHeader } from '@spine/kit/requestScope';
import type { OpenCall } from '@spine/kit/tracing';
import type { FastifyInstance } from 'fastify';
import { createCanceller } from '../subgraphs/cancellation.ts';
import type { Metrics } from './metrics.ts';
import { type RequestRecord, recordOf } from './requestRecord.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of requests for data only. */
    record: RequestRecord | null;
  }
  interface FastifyContextConfig {
    /** Its requests are for data: GraphQL's own, tables, published texts. */
    asksGraph?: boolean;
  }
}

/** What an access line says of a client that left before its answer. */
const clientLeft = 499;

/**
 * Gives each answer the request's id, and each request for data a record: one line in the log and one count in
 * the metrics once it is answered, or its client has left, and the span that its trace begins with here.
 */
export function observeRequests(
  app: FastifyInstance,
  logger: Logger,
  metrics: Metrics,
  open: OpenCall,
): void {
  const tell = teller(logger, metrics);
  app.decorateRequest('record', null);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(requestIdHeader, request.id);
    const { url = '', config } = request.routeOptions;
    if (config.asksGraph) {
      const leaving = createCanceller();
      const span = open(`${request.method} ${url}`, {}, request.headers);
      const record = recordOf(request, leaving, span);
      request.record = record;
      const began = performance.now();
      metrics.requestBegan();
      reply.raw.once('close', () => {
        if (!reply.raw.writableEnded) leaving.cancel(new Error('The client left.'));
        const status = tell(record, reply.statusCode, performance.now() - began);
        span?.note({ 'http.response.status_code': status });
        span?.end(status < 500 ? undefined : String(status));
      });
    }
    done();
  });
}

function teller(logger: Logger, metrics: Metrics) {
  return (record: RequestRecord, answered: number, milliseconds: number): number => {
    const {
      id: requestId,
      operation,
      document,
      client,
      clientVersion,
      codes,
      fetches,
      span,
    } = record;
    const status = record.leaving.cancelled ? clientLeft : answered;
    const ms = Math.round(milliseconds * 10) / 10;
    metrics.requestEnded(record, status, milliseconds / 1000);
    logger.info(
      {
        requestId,
        ...(span && { trace_id: span.traceId }),
        operation,
        document,
        client,
        clientVersion,
        status,
        codes,
        fetches,
        ms,
      },
      'request',
    );
    return status;
  };
}
