import cluster from 'node:cluster';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  authenticator,
  buildGateway,
  graceOf,
  knownNames,
  metricsAt,
  openRates,
  outliveHangup,
  planningFiles,
  readDocuments,
  readSupergraphFile,
  readTables,
  startMetrics,
  tablesAt,
} from '@spine/gateway';
import { createLog, outliveStrays, type Progress, refuseListener } from '@spine/kit';
import { startTracing, tracesTo } from '@spine/kit/startTracing';
import { checkout } from './checkout.ts';
import type { Config } from './config.ts';
import type { Program } from './program.ts';
import { asServices, elsewhere, inOneProcess, type Shape, type ShapeOptions } from './shapes.ts';
import { trust } from './trust.ts';

export interface ServeOptions {
  readonly config: Config;
  readonly program: Program;
  readonly progress: Progress;
  /** Never asked for when the subgraphs run elsewhere. */
  readonly mongoUri: Promise<string>;
  /** Ports of the subgraphs' own processes; null keeps them in this one. */
  readonly ports: readonly number[] | null;
}

/**
 * Brings the subgraphs up, builds the gateway over them meanwhile, and listens.
 *
 * @returns the address that the gateway listens on
 * @throws StartupError when the supergraph, MongoDB or the port stands in the way
 */
export async function serveGraph({ ports, ...given }: ServeOptions): Promise<string> {
  const { config, program, progress } = given;
  const { viewerSecret, issuer } = await trust(config);
  const logger = createLog('spine', config.LOG_LEVEL);
  outliveStrays(logger);
  const shape = shapeOf({ ...given, viewerSecret, logger }, ports);
  // Where the gateway is not built by then, it is what the start waits for.
  shape.up.then(() => progress(building)).catch(() => undefined);
  const documents = await readDocuments(config.documents);
  const known = knownNames(documents);
  const { metrics, close } = await startMetrics(metricsAt(config), known, shape.figures);
  program.onClose(close);
  const rating = openRates({
    limits: config.RATE_LIMIT,
    mongoUri: countsAt(given),
    databasePrefix: config.DATABASE_PREFIX,
    logger,
    metrics,
  });
  program.onClose(rating.close);
  const tracing = await startTracing(tracesTo(config), 'spine', logger);
  program.onClose(() => tracing.close());
  const app = await buildGateway({
    supergraphSdl: await readSupergraphFile(config.SUPERGRAPH),
    subgraphs: shape.call,
    ...shape.gateway,
    authenticate: authenticator(issuer),
    logger,
    ...settingsOf(config),
    ...(config.PLANS_DIR && { planning: planningFiles(config.PLANS_DIR, logger) }),
    documents,
    tables: await readTables(tablesAt(config, [join(checkout, 'schema/tables')])),
    rates: rating.rates,
    tracing,
    ...(metrics && { metrics }),
  });
  await shape.up;
  // A worker is replaced by its primary; one that looks for supergraphs looks.
  if (cluster.isPrimary && !shape.gateway) outliveHangup(logger);
  program.onClose(() => app.close());
  const own = { port: config.PORT, host: config.HOST };
  return app
    .listen(own)
    .catch((error: unknown) => refuseListener(error, { setting: 'PORT', ...own }));
}

const building = { label: 'Starting the gateway', done: 0, total: 0 };

/** What the gateway is told by settings alone. */
function settingsOf(config: Config) {
  return {
    environment: config.NODE_ENV === 'production' ? 'production' : 'development',
    policy: config.policy,
    deadlines: config.SUBGRAPH_DEADLINE,
    maxInFlight: config.MAX_IN_FLIGHT,
    engine: config.ENGINE,
    shutdownGrace: () => setTimeout(graceOf(config)),
    trustProxy: config.TRUST_PROXY,
  } as const;
}

/** In the graph's own MongoDB; where the subgraphs run elsewhere, in the one that is set, if any. */
function countsAt({ config, mongoUri }: Pick<ServeOptions, 'config' | 'mongoUri'>) {
  const { SUBGRAPH_URLS, MONGODB_URI } = config;
  if (SUBGRAPH_URLS.size === 0) return () => mongoUri;
  return MONGODB_URI === undefined ? null : async () => MONGODB_URI;
}

function shapeOf(options: ShapeOptions, ports: readonly number[] | null): Shape {
  if (options.config.SUBGRAPH_URLS.size > 0) return elsewhere(options);
  return ports ? asServices(options, ports) : inOneProcess(options);
}
