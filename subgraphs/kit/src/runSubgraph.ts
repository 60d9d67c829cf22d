import { z } from 'zod';
import { explainSettings, tellsCommands } from './explain/tellsCommands.ts';
import { createLog } from './observe/log.ts';
import { startTracing, traceSettings, tracesTo } from './observe/startTracing.ts';
import { collectSooner } from './process/collectSooner.ts';
import { databasePrefix, port, readEnv, recordCacheMb, secret } from './process/env.ts';
import { checkListeners, refuseListener } from './process/listeners.ts';
import { closeOnSignal, outliveStrays } from './process/startup.ts';
import { tuneForServing } from './process/tuneForServing.ts';
import { recordMemory } from './records/RecordMemory.ts';
import { recordFigures } from './records/recordFigures.ts';
import type { SubgraphDefinition } from './SubgraphDefinition.ts';
import { serveSubgraph } from './serveSubgraph.ts';
import { openSubgraph } from './subgraph.ts';

/** All that a subgraph's process takes from its environment. */
const settings = (presetPort: number) => ({
  PORT: port(presetPort),
  HOST: z.string().default('127.0.0.1'),
  MONGODB_URI: z.string('the address of a MongoDB replica set, mongodb://…'),
  DATABASE_PREFIX: databasePrefix(),
  VIEWER_SECRET: secret(),
  CURSOR_SECRET: secret(),
  RECORD_CACHE_MB: recordCacheMb(),
  /** 0 serves none. */
  METRICS_PORT: port(0),
  METRICS_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
  ...traceSettings,
  ...explainSettings,
});

/** Runs a subgraph as a process of its own until it is told to stop. */
export async function runSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  presetPort: number,
): Promise<void> {
  tuneForServing();
  const config = readEnv({ ...definition.settings, ...settings(presetPort) });
  const own = { port: config.PORT, host: config.HOST };
  const metrics = { port: config.METRICS_PORT, host: config.METRICS_HOST };
  await checkListeners(own, metrics.port > 0 ? metrics : null);
  const logger = createLog(definition.name, config.LOG_LEVEL);
  const memory = recordMemory(config.RECORD_CACHE_MB);
  const subgraph = await openSubgraph(definition, {
    mongoUri: config.MONGODB_URI,
    databasePrefix: config.DATABASE_PREFIX,
    cursorSecret: config.CURSOR_SECRET,
    logger,
    monitorCommands: tellsCommands(config),
    recordMemory: memory,
    own: config,
    unasked: true,
  });
  await subgraph.migrate();
  const tracing = await startTracing(tracesTo(config), definition.name, logger);
  const app = serveSubgraph(subgraph, config.VIEWER_SECRET, logger, tracing);
  app.addHook('onClose', () => tracing.close());
  outliveStrays(logger);
  if (metrics.port > 0) {
    const { serveFigures } = await import('./observe/serveFigures.ts');
    const figures = memory ? recordFigures(memory, () => [subgraph.records]) : [];
    const listener = await serveFigures(figures, metrics.port, metrics.host);
    app.addHook('onClose', () => listener.close());
  }
  closeOnSignal(() => app.close());
  const address = await app
    .listen(own)
    .catch((error: unknown) => refuseListener(error, { setting: 'PORT', ...own }));
  logger.info({ address }, 'listening');
  collectSooner();
}
