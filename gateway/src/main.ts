import cluster from 'node:cluster';
import { collectSooner } from '@spine/kit/collectSooner';
import { checkListeners } from '@spine/kit/listeners';
import { runMain } from '@spine/kit/startup';
import { tuneForServing } from '@spine/kit/tuneForServing';
import { readConfig } from './config.ts';
import { readSupergraphFile } from './supergraphFile.ts';

await runMain(async () => {
  tuneForServing();
  const config = readConfig(process.argv);
  if (cluster.isPrimary) await checkListeners(config, config.metrics);
  if (config.workers > 1 && cluster.isPrimary) {
    const { serveByWorkers } = await import('./serveByWorkers.ts');
    return serveByWorkers(config);
  }
  const supergraphSdl = await readSupergraphFile(config.supergraph);
  // The engine is slow to load; a setting that cannot be used is told before.
  const { serveSupergraph } = await import('./serveSupergraph.ts');
  await serveSupergraph(supergraphSdl, config);
  collectSooner();
});
