import { buildGateway, defaultPolicy } from '@spine/gateway';
import { anonymous, silentLogger } from '@spine/kit';
import { cpuTimeOf } from '../cpuTime.ts';
import { apiSchema } from '../monolith/apiSchema.ts';
import { randomOperations } from '../operations/randomOperations.ts';
import { inProcess } from './inProcess.ts';
import { shared } from './shared.ts';
import { composed } from './supergraph.ts';

// A program, as a planner that never ends can be stopped from outside only. Has as many operations planned and
// answered as it is told, and tells the milliseconds of CPU that each took; ends with the first that is not.
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
const times: number[] = [];
for (const operation of randomOperations(apiSchema(supergraphSdl), seed, options)) {
  const request = { method: 'POST', url: '/graphql', payload: operation } as const;
  const { result, cpu } = await cpuTimeOf(() => app.inject(request));
  const { statusCode, body } = result;
  if (statusCode !== 200 || JSON.parse(body).errors) throw new Error(`${body}\n${operation.query}`);
  times.push(cpu);
}
await app.close();
process.stdout.write(JSON.stringify(times));

function noSubgraph(name: string): never {
  throw new Error(`No subgraph ${name}.`);
}
