import { noPlanningStore } from '../engine/planningWork.ts';
import { createQueryPlans } from '../engine/queryPlans.ts';
import type { Generation } from '../Generation.ts';
import type { GatewayOptions } from '../gatewayOptions.ts';
import { jsonStatus } from '../http/jsonStatus.ts';
import { answerKnown } from '../known/answerKnown.ts';
import { knownOperations } from '../known/knownOperations.ts';
import { tapGateway } from '../known/tapGateway.ts';
import { noMetrics } from '../observe/metrics.ts';
import { cacheControl, keptBy } from '../policy/caching/cacheControl.ts';
import { readCacheHints } from '../policy/caching/cacheHints.ts';
import { type CostModel, readCostModel } from '../policy/cost/costModel.ts';
import { createDemands } from '../policy/cost/demand.ts';
import { costCheck, demandControl } from '../policy/cost/demandControl.ts';
import { firstValidationError } from '../policy/firstValidationError.ts';
import { readAttemptLimits } from '../policy/rate/attempts.ts';
import { invalidRequests, rateControl } from '../policy/rate/rateControl.ts';
import { refuseUnenforceable } from '../policy/refuseUnenforceable.ts';
import { defaultPolicy } from '../policy/requestPolicy.ts';
import { anyDocuments } from '../policy/trusted/DocumentPolicy.ts';
import { prepareDocuments } from '../policy/trusted/prepareDocuments.ts';
import { runAdmitted } from '../policy/trusted/runAdmitted.ts';
import { presetDeadlines, presetEngine, refuseUnknownDeadlines } from '../settings.ts';
import type { SubgraphCall } from '../subgraphs/subgraphCall.ts';
import { planningSupergraph } from '../supergraph/planningSupergraph.ts';
import { addressOf, refuseUnknownNames } from '../supergraph/subgraphUrls.ts';
import { readSupergraph, type Supergraph } from '../supergraph/supergraph.ts';
import { compileTables, tableDocument } from '../tables/catalogue/compileTables.ts';
import { startFederatedServer } from './federatedServer.ts';
import type { KeptCalls, TakenCall } from './keptCalls.ts';

/** Milliseconds until the planner is made ready where kept plans did without it: when the first questions are answered. */
const untilPlanner = 1_000;

/**
 * Reads a supergraph, and makes ready to answer operations on it with its restrictions and costs enforced.
 *
 * @throws StartupError when the supergraph cannot be served, or not with its restrictions enforced
 */
export async function openGeneration(
  supergraphSdl: string,
  options: GatewayOptions,
  calls: KeptCalls,
): Promise<Generation> {
  const supergraph = readSupergraph(supergraphSdl);
  refuseUnknownSubgraphs([...supergraph.subgraphs.keys()], options);
  const taken = takeCalls(supergraph.subgraphs, options, calls);
  const giveBack = () => Promise.all([...taken.values()].map((each) => each.giveBack()));
  try {
    const subgraphs = new Map([...taken].map(([name, { call }]) => [name, call]));
    const serving = await startServing(supergraph, subgraphs, options);
    const { apollo, plans } = serving;
    const preparing = setTimeout(() => plans.prepare(), untilPlanner).unref();
    const close = async () => {
      clearTimeout(preparing);
      await apollo.stop();
      await giveBack();
    };
    return { ...serving, subgraphs, close };
  } catch (error) {
    await giveBack();
    throw error;
  }
}

async function startServing(
  supergraph: Supergraph,
  subgraphs: ReadonlyMap<string, SubgraphCall>,
  options: GatewayOptions,
): Promise<Omit<Generation, 'subgraphs' | 'close'>> {
  const { sdl, restrictions } = planningSupergraph(supergraph);
  refuseUnenforceable(restrictions, subgraphs);
  const { logger, environment, engine = presetEngine, metrics = noMetrics } = options;
  const { documents = anyDocuments, planning = noPlanningStore, tables: defined = [] } = options;
  const { errorCodes } = options.policy ?? defaultPolicy;
  const model = readCostModel(supergraph.sdl);
  const plans = createQueryPlans(sdl, metrics, await planning.read(sdl));
  const { plugins, ...checks } = operationPolicies(supergraph.sdl, model, options);
  const operations = knownOperations();
  const { tap, executor } = tapGateway();
  const apollo = await startFederatedServer({
    engine,
    plans,
    supergraphSdl: sdl,
    subgraphs,
    logger,
    environment,
    policies: [
      runAdmitted(documents.documents, logger, metrics),
      ...plugins,
      // Apollo's engine reads more of a request than a known operation has.
      ...(engine === 'spine' ? [operations.plugin] : []),
    ],
    tap,
    metrics,
    documents,
    errorCodes,
  });
  const preparing = prepareDocuments([...documents.documents, ...defined.map(tableDocument)], {
    ...preparation(model, options),
    supergraphSdl: sdl,
    plans,
    // Apollo's engine plans by itself, and keeps its plans to itself.
    warm: engine === 'spine',
  });
  const tables = await preparing
    .then(() => compileTables(defined, plans.schema))
    .catch(async (error: unknown) => {
      await apollo.stop();
      throw error;
    });
  const work = engine === 'spine' ? plans.newWork() : null;
  if (work) await planning.write(sdl, work);
  const known = answerKnown({ operations, executor, metrics, ...checks });
  return { apollo, answerKnown: known, plans, tables };
}

/** What trusted documents are held to when they are loaded. */
function preparation(
  model: CostModel,
  { logger, environment, policy: { limits, budget } = defaultPolicy }: GatewayOptions,
) {
  const introspection = environment === 'development';
  return { logger, limits, budget, introspection, model };
}

/** What decides on an operation that is known to be one, before it is planned. */
function operationPolicies(
  supergraphSdl: string,
  model: CostModel,
  {
    environment,
    observeCost: observe,
    rates,
    metrics = noMetrics,
    policy: { budget } = defaultPolicy,
  }: GatewayOptions,
) {
  const development = environment === 'development';
  const demands = createDemands({ model, budget, observe, metrics });
  const admit = rates && rateControl(rates, readAttemptLimits(supergraphSdl));
  const keptFor = keptBy(readCacheHints(supergraphSdl));
  const plugins = [
    jsonStatus,
    demandControl({ demands, explain: development, admit }),
    ...(rates ? [invalidRequests(rates)] : []),
    cacheControl(keptFor),
    ...(development ? [] : [firstValidationError]),
  ];
  return { plugins, checkCost: costCheck({ demands, admit }), keptFor };
}

/** Settings that name a subgraph must name one that there is. */
function refuseUnknownSubgraphs(
  names: readonly string[],
  { deadlines = presetDeadlines, subgraphUrls }: GatewayOptions,
): void {
  refuseUnknownDeadlines(deadlines, names);
  if (subgraphUrls) refuseUnknownNames(subgraphUrls, names);
}

function takeCalls(
  subgraphs: ReadonlyMap<string, string>,
  { subgraphUrls }: GatewayOptions,
  calls: KeptCalls,
): Map<string, TakenCall> {
  const addresses = [...subgraphs].map(
    ([name, url]) => [name, subgraphUrls ? addressOf(name, url, subgraphUrls) : url] as const,
  );
  return new Map(addresses.map(([name, url]) => [name, calls.take(name, url)]));
}
