import { buildGateway, defaultPolicy, type GatewayOptions } from '@spine/gateway';
import { anonymous, silentLogger } from '@spine/kit';
import { inProcess } from './inProcess.ts';
import { inventory } from './inventory.ts';
import { products } from './products.ts';
import { reviews } from './reviews.ts';
import type { ForeignSubgraph } from './subgraph.ts';
import { composed } from './supergraph.ts';

/** A gateway as it is built: it does not listen yet. */
export type Gateway = Awaited<ReturnType<typeof buildGateway>>;

/** The foreign graph's subgraphs. */
export const subgraphs: readonly ForeignSubgraph[] = [products, inventory, reviews];

/** The defaults, and the codes by which the foreign graph's subgraphs speak to clients. */
export const foreignPolicy = {
  ...defaultPolicy,
  errorCodes: [...defaultPolicy.errorCodes, 'SILENCED', 'GAP'],
};

/** A gateway over the foreign graph in this process, but for what is given. */
export function foreignGateway(given: Partial<GatewayOptions> = {}): Promise<Gateway> {
  return buildGateway({
    supergraphSdl: composed(subgraphs),
    subgraphs: (name) => inProcess(subgraphNamed(name)),
    authenticate: async () => anonymous,
    logger: silentLogger,
    environment: 'development',
    policy: foreignPolicy,
    ...given,
  });
}

export function subgraphNamed(name: string): ForeignSubgraph {
  const subgraph = subgraphs.find((candidate) => candidate.name === name);
  if (!subgraph) throw new Error(`No foreign subgraph is called ${name}.`);
  return subgraph;
}

/** Posts an operation; answers status, headers and body. */
export async function post(app: Gateway, query: string, variables = {}, headers = {}) {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables },
    headers,
  });
  return {
    status: response.statusCode,
    headers: response.headers,
    body: response.json(),
    text: response.body,
  };
}
