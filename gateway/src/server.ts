import { addDrain } from '@spine/kit/drain';
import type { Logger } from '@spine/kit/presentError';
import { requestIdHeader, requestIdOf } from '@spine/kit/requestScope';
import type { Viewer } from '@spine/kit/viewer';
import Fastify, { type FastifyInstance } from 'fastify';
import { startFederatedServer } from './engine/federatedServer.ts';
import { planningSupergraph } from './engine/planningSupergraph.ts';
import type { SubgraphCall } from './engine/subgraphCall.ts';
import { readSupergraph, type Supergraph } from './engine/supergraph.ts';
import { addGraphql } from './http/graphql.ts';
import { addHealth } from './http/health.ts';
import { jsonStatus } from './http/jsonStatus.ts';
import { addRequestErrors } from './http/requestErrors.ts';
import { shedLoad } from './http/shedLoad.ts';
import { addWire, serverOptions } from './http/wire.ts';
import { type Metrics, noMetrics } from './observe/metrics.ts';
import { observeRequests } from './observe/observeRequests.ts';
import { readCostModel } from './policy/cost/costModel.ts';
import { demandControl, type OperationCost } from './policy/cost/demandControl.ts';
import { firstValidationError } from './policy/firstValidationError.ts';
import { refuseUnenforceable } from './policy/refuseUnenforceable.ts';
import { defaultPolicy, type RequestPolicy } from './policy/requestPolicy.ts';
import {
  type Deadlines,
  presetDeadlines,
  presetMaxInFlight,
  refuseUnknownDeadlines,
} from './settings.ts';
import { shapedCall } from './traffic/shapedCall.ts';

/** All that a gateway needs to know of its surroundings. */
export interface GatewayOptions {
  /** A composed Federation 2 supergraph. */
  readonly supergraphSdl: string;
  /** How a subgraph is reached, given its name and the address that the supergraph has for it. */
  readonly subgraphs: (name: string, url: string) => SubgraphCall;
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
  readonly logger: Logger;
  /** In development clients may introspect the schema and are told of near misses in names. */
  readonly environment: 'development' | 'production';
  /** Headers of the client that subgraphs see, in lower case; none by default. */
  readonly forwardHeaders?: readonly string[];
  /** Limits, budget and origins; the defaults where none is given. */
  readonly policy?: RequestPolicy;
  /** Told what every valid operation cost, and by which name it goes. */
  readonly observeCost?: (cost: OperationCost, operationName: string | null) => void;
  /** How long reads of subgraphs may take; two seconds by default. */
  readonly deadlines?: Deadlines;
  /** Requests beyond this number at a time are refused with 503. */
  readonly maxInFlight?: number;
  /** Counts what happens; nothing does by default. */
  readonly metrics?: Metrics;
}

/**
 * Builds the gateway: GraphQL at `/graphql`, health at `/health/live` and `/health/ready`. It does not listen,
 * and starts without its subgraphs. Closing it lets requests under way finish.
 *
 * @throws StartupError when the supergraph cannot be served, or not with its restrictions enforced
 */
export async function buildGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const supergraph = readSupergraph(options.supergraphSdl);
  const { sdl, restrictions } = planningSupergraph(supergraph);
  const { metrics = noMetrics, maxInFlight = presetMaxInFlight } = options;
  const subgraphs = callsOf(supergraph, options, metrics);
  refuseUnenforceable(restrictions, subgraphs);
  const { logger, environment, policy = defaultPolicy } = options;
  const policies = operationPolicies(options, policy);
  const apollo = await startFederatedServer({
    supergraphSdl: sdl,
    subgraphs,
    logger,
    environment,
    policies,
    metrics,
  });
  const app = Fastify({
    ...serverOptions(policy),
    genReqId: ({ headers }) => requestIdOf(headers[requestIdHeader]),
  });
  observeRequests(app, logger, metrics);
  shedLoad(app, maxInFlight);
  addRequestErrors(app, logger);
  addWire(app, policy);
  addDrain(app, async () => {
    await apollo.stop();
    await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.disconnect?.()));
  });
  addHealth(app, subgraphs);
  await addGraphql(app, apollo, { ...options, limits: policy.limits });
  return app;
}

/** What decides on an operation that is known to be one, before it is planned. */
function operationPolicies(
  { supergraphSdl, environment, observeCost }: GatewayOptions,
  { budget }: RequestPolicy,
) {
  const development = environment === 'development';
  const model = readCostModel(supergraphSdl);
  return [
    jsonStatus,
    demandControl({ model, budget, explain: development, observe: observeCost }),
    ...(development ? [] : [firstValidationError]),
  ];
}

function callsOf(
  { subgraphs }: Supergraph,
  { subgraphs: callTo, deadlines = presetDeadlines, logger }: GatewayOptions,
  metrics: Metrics,
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
