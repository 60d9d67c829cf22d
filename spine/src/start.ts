import cluster from 'node:cluster';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { collectSooner } from '@spine/kit/collectSooner';
import { refusePort } from '@spine/kit/startup';
import { tuneForServing } from '@spine/kit/tuneForServing';
import { type Config, requireInProduction } from './config.ts';
import { openDeployment } from './deployment.ts';
import type { Program } from './program.ts';
import { progressDisplay } from './progress.ts';
import type { ServeOptions } from './serveGraph.ts';
import { portsFrom } from './services.ts';

/**
 * Starts the graph and leaves it running: MongoDB, the subgraphs (in this process, each in a process of its
 * own, or elsewhere), the gateway. What is slow to load is loaded while MongoDB starts.
 *
 * @throws StartupError when a setting stands in the way
 */
export async function start(config: Config, program: Program, asServices: boolean): Promise<void> {
  tuneForServing();
  const elsewhere = config.SUBGRAPH_URLS.size > 0;
  requireInProduction(config, [
    ...(['OIDC_ISSUER', 'OIDC_AUDIENCE', 'VIEWER_SECRET'] as const),
    ...(elsewhere ? [] : ownSubgraphs),
  ]);
  if (cluster.isPrimary) await checkPort(config.PORT, config.HOST);
  const ports = asServices && !elsewhere ? await portsFrom(config.SUBGRAPH_PORT) : null;
  const display = progressDisplay(process.stdout);
  const progress = cluster.isWorker ? () => {} : display.show;
  const mongoUri = elsewhere ? unasked : openDeployment(config, program, progress);
  mongoUri.catch(() => undefined);
  const serve = await servedBy(config);
  const address = await serve({ config, program, progress, mongoUri, ports });
  collectSooner();
  display.end();
  if (cluster.isWorker) return;
  const { banner } = await import('./banner.ts');
  console.log(banner(config, address));
}

/** What is needed besides where the subgraphs are this program's. */
const ownSubgraphs = ['CURSOR_SECRET', 'MONGODB_URI', 'SIGNING_KEYS', 'SIGNING_ISSUER'] as const;

/** This process; or, where several are asked for, those that it starts. */
async function servedBy({ WORKERS }: Config): Promise<(options: ServeOptions) => Promise<string>> {
  if (WORKERS > 1 && cluster.isPrimary) return (await import('./serveWorkers.ts')).serveWorkers;
  return (await import('./serveGraph.ts')).serveGraph;
}

const unasked = new Promise<never>(() => undefined);

/** Before the slow part; a port that is taken by the time we listen is refused then. */
async function checkPort(port: number, host: string): Promise<void> {
  const server = createServer();
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    refusePort(error, port);
  } finally {
    server.close();
  }
}
