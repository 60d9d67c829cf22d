import { createLog } from '@spine/kit/log';
import { closeOnSignal } from '@spine/kit/startup';
import type { GatewayConfig } from './config.ts';
import { replaceOnSignal, startWorkers } from './lifecycle/workers.ts';
import { serveWorkersMetrics } from './observe/startMetrics.ts';
import { tellNoIssuer } from './policy/token/tellNoIssuer.ts';

/**
 * Serves the supergraph from several processes, until this one is told to stop; SIGHUP replaces them one by one.
 *
 * @throws StartupError when they cannot serve it
 */
export async function serveByWorkers(config: GatewayConfig) {
  const { workers: count, logLevel, metrics, shutdownGrace } = config;
  const logger = createLog('gateway', logLevel);
  const closeMetrics = await serveWorkersMetrics(metrics, logger);
  const workers = await startWorkers(count, {}, logger, shutdownGrace);
  closeOnSignal(async () => {
    await workers.stop();
    await closeMetrics();
  });
  replaceOnSignal(workers, logger);
  logger.info({ address: workers.address, workers: count }, 'workers listen');
  tellNoIssuer(config.issuer, logger);
  const reason = await workers.broken;
  logger.error({}, reason);
  await workers.stop();
  process.exit(1);
}
