import type { ApolloServer } from '@apollo/server';
import type { GatewayContext } from './context.ts';
import { startFederatedServer } from './engine/federatedServer.ts';
import { planningSupergraph } from './engine/planningSupergraph.ts';
import type { SubgraphCall } from './engine/subgraphCall.ts';
import { readSupergraph, type Supergraph } from './engine/supergraph.ts';
import type { GatewayOptions } from './gatewayOptions.ts';
import { jsonStatus } from './http/jsonStatus.ts';
import { noMetrics } from './observe/metrics.ts';
import { cacheControl } from './policy/caching/cacheControl.ts';
import { readCacheHints } from './policy/caching/cacheHints.ts';
import { readCostModel } from './policy/cost/costModel.ts';
import { demandControl } from './policy/cost/demandControl.ts';
import { firstValidationError } from './policy/firstValidationError.ts';
import { refuseUnenforceable } from './policy/refuseUnenforceable.ts';
import { defaultPolicy } from './policy/requestPolicy.ts';
import { presetDeadlines, refuseUnknownDeadlines } from './settings.ts';
import { shapedCall } from './traffic/shapedCall.ts';

/** All that hangs on one supergraph: what answers operations, and the subgraphs behind it, by name. */
export interface Generation {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly subgraphs: ReadonlyMap<string, SubgraphCall>;
  /** Lets operations under way finish, then frees what the generation holds. */
  close(): Promise<void>;
}

/**
 * Reads a supergraph, and makes ready to answer operations on it with its restrictions and costs enforced.
 *
 * @throws StartupError when the supergraph cannot be served, or not with its restrictions enforced
 */
export async function openGeneration(
  supergraphSdl: string,
  options: GatewayOptions,
): Promise<Generation> {
  const supergraph = readSupergraph(supergraphSdl);
  const { sdl, restrictions } = planningSupergraph(supergraph);
  const subgraphs = callsOf(supergraph, options);
  refuseUnenforceable(restrictions, subgraphs);
  const { logger, environment, metrics = noMetrics } = options;
  const policies = operationPolicies(supergraphSdl, options);
  const apollo = await startFederatedServer({
    supergraphSdl: sdl,
    subgraphs,
    logger,
    environment,
    policies,
    metrics,
  });
  return {
    apollo,
    subgraphs,
    async close() {
      await apollo.stop();
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.disconnect?.()));
    },
  };
}

/** What decides on an operation that is known to be one, before it is planned. */
function operationPolicies(
  supergraphSdl: string,
  { environment, observeCost, policy: { budget } = defaultPolicy }: GatewayOptions,
) {
  const development = environment === 'development';
  const model = readCostModel(supergraphSdl);
  return [
    jsonStatus,
    demandControl({ model, budget, explain: development, observe: observeCost }),
    cacheControl(readCacheHints(supergraphSdl)),
    ...(development ? [] : [firstValidationError]),
  ];
}

function callsOf(
  { subgraphs }: Supergraph,
  { subgraphs: callTo, deadlines = presetDeadlines, logger, metrics = noMetrics }: GatewayOptions,
): Map<string, SubgraphCall> {
  const { named, others } = deadlines;
  refuseUnknownDeadlines(deadlines, [...subgraphs.keys()]);
  return new Map(
    [...subgraphs].map(([name, url]) => [
      name,
      shapedCall(name, callTo(name, url), named.get(name) ?? others, logger, metrics),
    ]),
  );
}
