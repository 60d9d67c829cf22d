import { fastifyApolloHandler } from '@as-integrations/fastify';
import { traced } from '@spine/kit/tracing';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import type { Generations } from '../lifecycle/generations.ts';
import { explainHeader, explanationFor } from '../observe/explain/explanation.ts';
import type { Limits } from '../policy/limits/limits.ts';
import { callerOf } from '../policy/rate/caller.ts';
import type { Rates } from '../policy/rate/rates.ts';
import type { Admission } from '../policy/trusted/admitDocument.ts';
import type { TokenViewer } from '../policy/viewerOf.ts';
import { compressAnswers } from './compressAnswers.ts';
import { forwardedHeaders } from './forwardedHeaders.ts';
import { limitRequests } from './limitRequests.ts';
import { refuseOtherBodies } from './refuseOtherBodies.ts';
import { revalidate } from './revalidate.ts';

interface Entrance {
  readonly authenticate: (authorization: string | undefined) => Promise<TokenViewer>;
  /** Refuses a document that the viewer's client may not ask for. */
  readonly admit: (request: FastifyRequest, viewer: TokenViewer) => Admission;
  readonly forwardHeaders?: readonly string[];
  readonly limits: Limits;
  readonly rates?: Rates;
  readonly environment: 'development' | 'production';
}

/** GraphQL over HTTP at `/graphql`: POST, and GET for queries; each on the generation that it began with. */
export function addGraphql(
  app: FastifyInstance,
  generations: Generations,
  { authenticate, forwardHeaders = [], limits, rates, environment, admit }: Entrance,
): void {
  const context = async (request: FastifyRequest): Promise<GatewayContext> => {
    const { headers, record } = request;
    const viewer = await traced('authenticate', {}, () => authenticate(headers.authorization));
    if (record) record.explanation = explanationFor(headers[explainHeader], viewer, environment);
    const caller = rates && callerOf(viewer, request.ip);
    if (caller) rates.refuseSpent(caller);
    return {
      viewer,
      caller,
      admission: admit(request, viewer),
      headers: forwardedHeaders(request, forwardHeaders),
      leaving: record?.leaving,
      record: record ?? undefined,
    };
  };
  app.register(async (scope) => {
    refuseOtherBodies(scope);
    limitRequests(scope, limits);
    revalidate(scope);
    await compressAnswers(scope);
    scope.route<{ Reply: string }>({
      url: '/graphql',
      method: ['GET', 'POST'],
      handler: (request, reply) =>
        generations.use(async ({ apollo }) =>
          fastifyApolloHandler(apollo, { context }).call(scope, request, reply),
        ),
    });
  });
}
