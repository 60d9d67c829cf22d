import { runMain } from '@spine/kit/startup';
import { readConfig } from './config.ts';
import { readSupergraphFile } from './supergraphFile.ts';

await runMain(async () => {
  const config = readConfig(process.argv);
  const supergraphSdl = await readSupergraphFile(config.supergraph);
  // The engine is slow to load; a setting that cannot be used is told before.
  const { serveSupergraph } = await import('./serveSupergraph.ts');
  await serveSupergraph(supergraphSdl, config);
});
