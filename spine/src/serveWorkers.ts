import {
  graceOf,
  metricsAt,
  replaceOnSignal,
  serveWorkersMetrics,
  startWorkers,
} from '@spine/gateway';
import { createLog } from '@spine/kit';
import type { ServeOptions } from './serveGraph.ts';
import { prepare } from './shapes.ts';
import { trust } from './trust.ts';

/**
 * Prepares the databases (and the subgraphs, where they are processes of their own), then has several processes
 * serve the graph on one port; SIGHUP replaces them one by one.
 *
 * @returns the address that they listen on
 * @throws StartupError when MongoDB or the port stands in the way
 */
export async function serveWorkers({ ports, ...given }: ServeOptions): Promise<string> {
  const { config, program, progress } = given;
  const { viewerSecret } = await trust(config);
  const logger = createLog('spine', config.LOG_LEVEL);
  const environment = await prepare({ ...given, viewerSecret, logger }, ports);
  program.onClose(await serveWorkersMetrics(metricsAt(config), logger));
  progress({ label: 'Starting the workers', done: 0, total: 0 });
  const workers = await startWorkers(config.WORKERS, environment, logger, graceOf(config));
  program.onClose(workers.stop);
  program.endWith(workers.broken);
  replaceOnSignal(workers, logger);
  return workers.address;
}
