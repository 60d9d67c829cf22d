import '../withoutTelemetry.ts';
import type { QueryPlan } from '@apollo/query-planner';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '@spine/kit/Logger';
import { StartupError } from '@spine/kit/startup';
import type { GatewayContext } from '../context.ts';
import { boundedErrors } from '../engine/boundedErrors.ts';
import { checkedVariables } from '../engine/checkedVariables.ts';
import type { GatewayEngine } from '../engine/gatewayEngine.ts';
import { plannableGateway } from '../engine/plannable/plannableGateway.ts';
import { plannedOnly } from '../engine/plannedOnly.ts';
import { printableGateway } from '../engine/printableSchema.ts';
import type { QueryPlans } from '../engine/queryPlans.ts';
import { settledAnswer } from '../engine/settledAnswer.ts';
import { spineEngine } from '../engine/spineEngine.ts';
import type { AnsweringSubgraph } from '../engine/subgraphAnswer.ts';
import { subgraphDataSource } from '../engine/subgraphDataSource.ts';
import { logErrors } from '../http/logErrors.ts';
import { explainOperations } from '../observe/explain/explainOperations.ts';
import type { Metrics } from '../observe/metrics.ts';
import { observeOperations } from '../observe/observeOperations.ts';
import { notePlan } from '../observe/planning.ts';
import { tracedOperations } from '../observe/tracedOperations.ts';
import { answerableOperations } from '../policy/answerableOperations.ts';
import { authorizedGateway } from '../policy/authorize/authorizedGateway.ts';
import { policyReads } from '../policy/authorize/policyReads.ts';
import { clientErrors } from '../policy/clientErrors.ts';
import { nameOperation } from '../policy/nameOperation.ts';
import { automaticDocuments } from '../policy/trusted/automaticDocuments.ts';
import type { DocumentPolicy } from '../policy/trusted/DocumentPolicy.ts';
import { pinnedDocuments } from '../policy/trusted/pinnedDocuments.ts';
import type { Engine } from '../settings.ts';
import type { SubgraphCall } from '../subgraphs/subgraphCall.ts';

interface FederatedServerOptions {
  /** Who runs the plans: this gateway, or Apollo's. */
  readonly engine: Engine;
  readonly plans: QueryPlans;
  /** A supergraph that the planner can take. */
  readonly supergraphSdl: string;
  readonly subgraphs: ReadonlyMap<string, SubgraphCall>;
  readonly logger: Logger;
  readonly environment: 'development' | 'production';
  /** Decide on an operation before it is planned, in this order. */
  readonly policies: readonly ApolloServerPlugin<GatewayContext>[];
  readonly metrics: Metrics;
  readonly documents: DocumentPolicy;
  /** Codes of subgraphs' errors whose texts clients may read. */
  readonly errorCodes: readonly string[];
  /** Stands before the engine with all that decides on an operation's fields. */
  readonly tap: (engine: GatewayEngine) => GatewayEngine;
}

/**
 * Starts Apollo Server on Apollo's planner and an executor, with nothing that calls or points outside.
 *
 * @throws StartupError when the planner cannot take the supergraph
 */
export async function startFederatedServer(
  options: FederatedServerOptions,
): Promise<ApolloServer<GatewayContext>> {
  const server = buildFederatedServer(options, await engineOf(options));
  await server.start().catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message.split('\n').join(' ') : String(cause);
    throw new StartupError(
      `SUPERGRAPH cannot be planned on (${reason}); compose it with Federation 2 again.`,
      { cause },
    );
  });
  return server;
}

function buildFederatedServer(
  options: FederatedServerOptions,
  engine: GatewayEngine,
): ApolloServer<GatewayContext> {
  const { logger, environment, policies, documents, tap } = options;
  const present = clientErrors(logger);
  const development = environment === 'development';
  const permitted = plannedOnly(authorizedGateway(plannableGateway(engine)));
  return new ApolloServer<GatewayContext>({
    gateway: tap(checkedVariables(boundedErrors(permitted, logger), development)),
    logger: quiet(logger),
    nodeEnv: environment,
    persistedQueries: automaticDocuments(documents.automatic),
    documentStore: pinnedDocuments(documents.documents),
    introspection: development,
    hideSchemaDetailsFromClientErrors: !development,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: present,
    plugins: [
      tracedOperations,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      answerableOperations,
      nameOperation,
      ...policies,
      settledAnswer(present),
      logErrors(logger),
      observeOperations,
      explainOperations,
    ],
  });
}

async function engineOf(options: FederatedServerOptions): Promise<GatewayEngine> {
  const { engine, plans, supergraphSdl, logger, metrics } = options;
  const readsGuarded = policyReads(supergraphSdl);
  const errorCodes = new Set(options.errorCodes);
  const subgraphs = new Map(
    [...options.subgraphs].map(([name, call]): [string, AnsweringSubgraph] => [
      name,
      { name, call, logger, readsGuarded, errorCodes },
    ]),
  );
  if (engine === 'spine') return spineEngine({ plans, supergraphSdl, subgraphs });
  // It is slow to load, and only this engine needs it.
  const { ApolloGateway } = await import('../engine/apolloGateway.ts');
  const apollo = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSourceOf(name, subgraphs),
    logger: quiet(logger),
    validateSupergraph: true,
    experimental_didResolveQueryPlan: plansChosen(metrics),
    __exposeQueryPlanExperimental: false,
  });
  return printableGateway(apollo);
}

function dataSourceOf(name: string, subgraphs: ReadonlyMap<string, AnsweringSubgraph>) {
  const subgraph = subgraphs.get(name);
  if (!subgraph) throw new Error(`The supergraph names no subgraph ${name}.`);
  return subgraphDataSource(subgraph);
}

/** The planner hands out a cached plan as the object that it made before. */
function plansChosen(metrics: Metrics) {
  const seen = new WeakSet<object>();
  return ({ queryPlan }: { readonly queryPlan: QueryPlan }): void => {
    const cached = seen.has(queryPlan);
    notePlan(metrics, queryPlan, cached);
    seen.add(queryPlan);
  };
}

/** Apollo's own warnings and errors in our log; its progress is nobody's news. */
function quiet(logger: Logger) {
  return {
    debug() {},
    info() {},
    warn: (message: unknown) => logger.warn({}, String(message)),
    error: (message: unknown) => logger.error({}, String(message)),
  };
}
