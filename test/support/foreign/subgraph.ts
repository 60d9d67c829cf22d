import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { viewerHeader } from '@spine/kit/viewer';
import { type DocumentNode, type GraphQLSchema, graphql } from 'graphql';

/** A subgraph of somebody else's. */
export interface ForeignSubgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly resolvers: Record<string, Record<string, unknown>>;
}

/** A subgraph that listens. */
export interface RunningSubgraph {
  readonly url: string;
  close(): Promise<void>;
}

/** The executable schema of a subgraph. */
export function schemaOf({ typeDefs, resolvers }: ForeignSubgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
}

/** Serves a subgraph on a free port of this machine, with plain graphql-js and as open as it is. */
export async function serve(subgraph: ForeignSubgraph, port = 0): Promise<RunningSubgraph> {
  const schema = schemaOf(subgraph);
  const server = createServer(async (request, response) => {
    const answer = JSON.stringify(await answerOf(schema, request));
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  return listening(server, port);
}

/** Starts a server and tells where it listens. */
export async function listening(server: Server, port = 0): Promise<RunningSubgraph> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/graphql`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answerOf(schema: GraphQLSchema, request: IncomingMessage) {
  const { query, variables, operationName } = JSON.parse(await text(request));
  return graphql({
    schema,
    source: query,
    variableValues: variables,
    operationName,
    contextValue: {
      headers: Object.keys(request.headers).sort(),
      token: request.headers[viewerHeader],
    },
  });
}
