import type { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import { requestIdHeader } from '@spine/kit/requestScope';
import type { Viewer } from '@spine/kit/viewer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import type { ForwardedHeaders } from '../engine/subgraphCall.ts';
import type { Limits } from '../policy/limits/limits.ts';
import { compressAnswers } from './compressAnswers.ts';
import { limitRequests } from './limitRequests.ts';
import { refuseOtherBodies } from './refuseOtherBodies.ts';
import { revalidate } from './revalidate.ts';

interface Entrance {
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
  readonly forwardHeaders?: readonly string[];
  readonly limits: Limits;
}

/** GraphQL over HTTP at `/graphql`: POST, and GET for queries. */
export async function addGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<GatewayContext>,
  { authenticate, forwardHeaders = [], limits }: Entrance,
): Promise<void> {
  await app.register(async (scope) => {
    refuseOtherBodies(scope);
    limitRequests(scope, limits);
    revalidate(scope);
    await compressAnswers(scope);
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST'],
      context: async (request) => ({
        viewer: await authenticate(request.headers.authorization),
        headers: { ...forwarded(request, forwardHeaders), [requestIdHeader]: request.id },
        leaving: request.record?.leaving,
      }),
    });
  });
}

function forwarded({ headers }: FastifyRequest, names: readonly string[]): ForwardedHeaders {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
