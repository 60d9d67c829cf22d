import { setTimeout } from 'node:timers/promises';
import { refuseListener } from '@spine/kit/listeners';
import { createLog } from '@spine/kit/log';
import { startTracing } from '@spine/kit/startTracing';
import { closeOnSignal, outliveStrays } from '@spine/kit/startup';
import { buildGateway } from './buildGateway.ts';
import type { GatewayConfig } from './config.ts';
import { planningFiles } from './engine/planningWork.ts';
import { supergraphUpdates } from './lifecycle/supergraphUpdates.ts';
import { startMetrics } from './observe/startMetrics.ts';
import { openRates } from './policy/rate/openRates.ts';
import { authenticator } from './policy/token/authenticate.ts';
import { tellNoIssuer } from './policy/token/tellNoIssuer.ts';
import { knownNames } from './policy/trusted/knownNames.ts';
import { readDocuments } from './policy/trusted/readManifests.ts';
import { remoteSubgraph } from './subgraphs/remoteSubgraph.ts';
import { readTables } from './tables/definition/readTables.ts';

/**
 * Serves a supergraph whose subgraphs are behind HTTP, until the process is told to stop. The log's line
 * `listening` carries the address.
 *
 * @throws StartupError when the supergraph, an address or the port stands in the way
 */
export async function serveSupergraph(supergraphSdl: string, config: GatewayConfig): Promise<void> {
  const { subgraphUrls, viewerSecret, port, host, rateMongoUri: uri } = config;
  const logger = createLog('gateway', config.logLevel);
  outliveStrays(logger);
  const documents = await readDocuments(config.documents);
  const { metrics, close } = await startMetrics(config.metrics, knownNames(documents));
  const rating = openRates({
    limits: config.rateLimits,
    mongoUri: uri === null ? null : async () => uri,
    databasePrefix: config.databasePrefix,
    logger,
    metrics,
  });
  const tracing = await startTracing(config.traces, 'gateway', logger);
  const app = await buildGateway({
    supergraphSdl,
    updates: supergraphUpdates(config.supergraph, config.supergraphWatch, logger),
    subgraphUrls,
    subgraphs: (_name, url) => remoteSubgraph(url, viewerSecret),
    authenticate: authenticator(config.issuer),
    logger,
    environment: config.environment,
    forwardHeaders: config.forwardHeaders,
    policy: config.policy,
    documents,
    tables: await readTables(config.tables),
    deadlines: config.deadlines,
    maxInFlight: config.maxInFlight,
    engine: config.engine,
    ...(config.plansDirectory && { planning: planningFiles(config.plansDirectory, logger) }),
    shutdownGrace: () => setTimeout(config.shutdownGrace),
    rates: rating.rates,
    trustProxy: config.trustProxy,
    tracing,
    ...(metrics && { metrics }),
  });
  for (const end of [close, rating.close, tracing.close]) app.addHook('onClose', end);
  closeOnSignal(() => app.close());
  const address = await app
    .listen({ port, host })
    .catch((error: unknown) => refuseListener(error, { setting: 'PORT', port, host }));
  logger.info({ address }, 'listening');
  tellNoIssuer(config.issuer, logger);
}
