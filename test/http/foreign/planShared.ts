import { buildGateway, defaultPolicy } from '@spine/gateway';
import { anonymous, silentLogger } from '@spine/kit';
import { apiSchema } from '../../support/monolith/apiSchema.ts';
import { randomOperations } from '../../support/operations/randomOperations.ts';
import { inProcess } from './inProcess.ts';
import { shared } from './shared.ts';
import { composed } from './supergraph.ts';

// A program, as a planner that never ends can be stopped from outside only. Has as many operations planned and
// answered as it is told; ends with the first that is not.
const [count = 0, seed = 1] = process.argv.slice(2).map(Number);
const supergraphSdl = composed(shared);
const { budget } = defaultPolicy;
const app = await buildGateway({
  supergraphSdl,
  subgraphs: (name) => inProcess(shared.find((each) => each.name === name) ?? noSubgraph(name)),
  authenticate: async () => anonymous,
  logger: silentLogger,
  environment: 'development',
  policy: { ...defaultPolicy, budget: { ...budget, maximum: Number.MAX_SAFE_INTEGER } },
});
const options = { count, depth: 9, fields: 40, lists: 2 };
for (const operation of randomOperations(apiSchema(supergraphSdl), seed, options)) {
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: operation,
  });
  if (statusCode !== 200 || JSON.parse(body).errors) throw new Error(`${body}\n${operation.query}`);
}
await app.close();
process.stdout.write(`${count} planned\n`);

function noSubgraph(name: string): never {
  throw new Error(`No subgraph ${name}.`);
}
