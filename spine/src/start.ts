import cluster from 'node:cluster';
import { metricsAt } from '@spine/gateway/settings';
import { collectSooner } from '@spine/kit/collectSooner';
import { checkListeners } from '@spine/kit/listeners';
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
  const ports = asServices && !elsewhere ? await portsFrom(config.SUBGRAPH_PORT) : null;
  if (cluster.isPrimary) await checkPorts(config, ports ?? []);
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

/** Also that none of them is wanted twice: a subgraph's own port would be said to be another program's. */
function checkPorts(config: Config, ports: readonly number[]): Promise<void> {
  const setting = `SUBGRAPH_PORT (${ports.join(', ')})`;
  const subgraphs = ports.map((port) => ({ setting, port, host: '127.0.0.1' }));
  return checkListeners({ port: config.PORT, host: config.HOST }, metricsAt(config), subgraphs);
}
