import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { type Logger, silentLogger } from './Logger.ts';
import { addDrain } from './process/drain.ts';
import {
  asksReadThrough,
  duringRequest,
  type RequestScope,
  requestIdHeader,
  requestIdOf,
  withinRequest,
} from './request/requestScope.ts';
import type { SubgraphRequest } from './request/SubgraphRequest.ts';
import { noTracing, type Tracing } from './request/tracing.ts';
import { type Viewer, verifyViewer, viewerHeader } from './request/viewer.ts';
import type { Subgraph } from './subgraph.ts';

declare module 'fastify' {
  interface FastifyRequest {
    scope: RequestScope | null;
    /** Known before the body is read. */
    viewer: Viewer | null;
  }
}

/** Bytes of one operation: the gateway sends thousands of entities in one. */
const bodyLimit = 16 * 1024 * 1024;
/** Bytes of its headers: as many as the gateway takes (Node's 16 KiB), of which it forwards some, and the viewer token. */
const maxHeaderSize = 64 * 1024;

/**
 * A subgraph over HTTP: `POST /graphql` for the gateway, health for the orchestrator. Closing it lets requests
 * under way finish and closes the subgraph.
 * Without a viewer token of the gateway every operation is refused with 401 before its body is read. The log's lines
 * carry the id that the gateway has for the request.
 */
export function serveSubgraph(
  subgraph: Pick<Subgraph, 'execute' | 'ready' | 'close'>,
  viewerSecret: string,
  logger: Logger = silentLogger,
  tracing: Tracing = noTracing,
): FastifyInstance {
  const app = Fastify({
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    pluginTimeout: 0,
    bodyLimit,
    http: { maxHeaderSize },
    genReqId: ({ headers }) => requestIdOf(headers[requestIdHeader]),
  });
  app.decorateRequest('scope', null);
  app.decorateRequest('viewer', null);
  app.addHook('preHandler', (request, { raw }, done) => {
    const span =
      request.routeOptions.url === '/graphql'
        ? tracing.open('POST /graphql', {}, request.headers)
        : undefined;
    if (span) raw.once('close', () => span.end(raw.statusCode < 500 ? undefined : 'HTTP 5xx'));
    const readThrough = asksReadThrough(request.headers['cache-control']);
    request.scope = { id: request.id, readThrough, span };
    done();
  });
  addDrain(app, () => subgraph.close());
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = await subgraph.ready();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  app.post<{ Body: SubgraphRequest }>(
    '/graphql',
    { schema: { body: requestSchema }, onRequest: viewerCheck(viewerSecret) },
    async (request) => {
      const { viewer } = request;
      if (!viewer) throw new Error('An operation came past the check of its viewer.');
      const { query, variables, operationName } = request.body;
      const scope = request.scope ?? undefined;
      const answer = await within(scope, () =>
        subgraph.execute({ query, variables, operationName, scope }, viewer),
      );
      const facts = { operation: operationName ?? null, errors: answer.errors?.length ?? 0 };
      duringRequest(scope, () => logger.info(facts, 'answered'));
      return answer;
    },
  );
  return app;
}

/** Finds out who asks, and refuses whoever comes without the gateway's word. */
function viewerCheck(viewerSecret: string) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const token = request.headers[viewerHeader];
    request.viewer = await verifyViewer(
      typeof token === 'string' ? token : undefined,
      viewerSecret,
    );
    if (!request.viewer) return reply.code(401).header('www-authenticate', 'Bearer').send(refusal);
  };
}

/** What is traced has to be followed through all that it starts. */
function within<T>(scope: RequestScope | undefined, work: () => T): T {
  return scope?.span ? withinRequest(scope, work) : duringRequest(scope, work);
}

const requestSchema = {
  type: 'object',
  required: ['query'],
  properties: {
    query: { type: 'string' },
    variables: { type: ['object', 'null'] },
    operationName: { type: ['string', 'null'] },
  },
};

const refusal: FormattedExecutionResult = {
  errors: [
    {
      message: 'This subgraph answers its gateway only.',
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ],
};
