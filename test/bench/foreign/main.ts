import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { type GraphQLSchema, graphql } from 'graphql';
import { type ForeignSubgraph, listening, schemaOf } from '../../support/foreign/subgraph.ts';
import { shop } from './shop.ts';

/**
 * The shop's subgraphs as one process: `main.mjs <first port, or 0>`. What was asked before is answered at once
 * by the bytes of the first answer, so that a gateway in front of them waits for nobody.
 */
const [, , first = '0'] = process.argv;
const running = shop.map(async (subgraph, index) => {
  const port = Number(first) && Number(first) + index;
  return [subgraph.name, (await listening(instant(subgraph), port)).url] as const;
});
console.log(JSON.stringify({ urls: Object.fromEntries(await Promise.all(running)) }));
process.once('SIGTERM', () => process.exit(0));

function instant(subgraph: ForeignSubgraph): Server {
  const schema = schemaOf(subgraph);
  const kept = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const asked = await text(request);
    const answer = kept.get(asked) ?? (await answerOf(schema, asked));
    kept.set(asked, answer);
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
      .end(answer);
  });
  // A connection that the server closes while it is idle fails whoever uses it just then.
  server.keepAliveTimeout = 600_000;
  return server;
}

async function answerOf(schema: GraphQLSchema, asked: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(asked);
  const answer = await graphql({ schema, source: query, variableValues: variables, operationName });
  return Buffer.from(JSON.stringify(answer));
}
