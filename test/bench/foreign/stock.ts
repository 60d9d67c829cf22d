import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/**
 * Apollo's gateway as one starts it, with nothing set: `main.mjs --supergraph FILE --port N`. It has no limit, no right,
 * no budget and no line in a log.
 */
const [, , , supergraph = '', , port = ''] = process.argv;
const gateway = new ApolloGateway({ supergraphSdl: await readFile(supergraph, 'utf8') });
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: Number(port), host: '127.0.0.1' },
});
console.log(JSON.stringify({ url }));
process.once('SIGTERM', () => process.exit(0));
