import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import type { CreateServerForIntegrationTests } from '@apollo/server-integration-testsuite';
import { defaultPolicy, noMetrics } from '@spine/gateway';
import { anonymous, silentLogger } from '@spine/kit';
import { execute } from 'graphql';
import type { GatewayContext } from '../../../gateway/src/context.ts';
import type { Executor } from '../../../gateway/src/engine/gatewayEngine.ts';
import type { Generation } from '../../../gateway/src/Generation.ts';
import { addGraphql } from '../../../gateway/src/http/graphql.ts';
import { jsonStatus } from '../../../gateway/src/http/jsonStatus.ts';
import { openContext } from '../../../gateway/src/http/openContext.ts';
import { openServer } from '../../../gateway/src/http/openServer.ts';
import { answerKnown } from '../../../gateway/src/known/answerKnown.ts';
import { knownOperations } from '../../../gateway/src/known/knownOperations.ts';

type Config = ApolloServerOptions<BaseContext>;

let known = 0;

/** How many requests were answered by the short path of known operations. */
export const answersByShortPath = () => known;

/** Serves any Apollo Server by this gateway's HTTP: its limits, its own answers and the short path. */
export const createServer: CreateServerForIntegrationTests = async (config, { context } = {}) => {
  const generation = await generationOf(config);
  const app = openServer({ logger: silentLogger });
  const enter = openContext({
    authenticate: async () => anonymous,
    admit: () => ({ mode: 'off', trusted: null }),
    environment: 'development',
  });
  addGraphql(
    app,
    { use: (work) => work(generation) },
    {
      limits: defaultPolicy.limits,
      open: async (request) => ({ ...(await enter(request)), ...(await context?.()) }),
    },
  );
  answerAtRoot(app.server);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const server = generation.apollo as object as ApolloServer;
  return { server, url, extraCleanup: () => app.close() };
};

/** The suite asks at the root. */
function answerAtRoot(server: Server): void {
  server.prependListener('request', (request) => {
    request.url = request.url?.replace(/^\/(?=\?|$)/, '/graphql');
  });
}

async function generationOf(config: Config): Promise<Pick<Generation, 'apollo' | 'answerKnown'>> {
  const operations = knownOperations();
  const plugins = [
    ...(config.plugins ?? []),
    jsonStatus,
    // Engines that are not this gateway's own read more of a request than a known operation has.
    ...(config.gateway ? [] : [operations.plugin]),
  ];
  const apollo = new ApolloServer({ ...config, plugins } as ApolloServerOptions<GatewayContext>);
  await apollo.start();
  const short = answerKnown({
    operations,
    executor: () => executorOf(config),
    checkCost: async () => ({ headers: [], tell() {} }),
    keptFor: () => null,
    metrics: {
      ...noMetrics,
      knownAnswered: () => {
        known += 1;
      },
    },
  });
  return { apollo, answerKnown: short };
}

function executorOf({ rootValue }: Config): Executor {
  return async ({ schema, document, request, context }) =>
    execute({
      schema,
      document,
      rootValue: typeof rootValue === 'function' ? rootValue(document) : rootValue,
      contextValue: context,
      variableValues: request.variables ?? null,
      operationName: request.operationName ?? null,
    });
}
