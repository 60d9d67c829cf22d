import { randomBytes } from 'node:crypto';
import {
  openSubgraph,
  type Progress,
  type Subgraph,
  type SubgraphDefinition,
  silentLogger,
} from '@spine/kit';
import type { Config } from './config.ts';
import { mongoPreset, openDeployment } from './deployment.ts';
import type { Program } from './program.ts';
import { closeSubgraphs, opening } from './subgraphs.ts';

/** Opens the databases of some subgraphs for work on them, whether the graph runs or not, and migrates them. */
export async function openRegistry(
  config: Config,
  program: Program,
  progress: Progress,
  // biome-ignore lint/suspicious/noExplicitAny: each definition has loaders of its own
  definitions: readonly SubgraphDefinition<any>[],
): Promise<readonly Subgraph[]> {
  const mongoUri = await openDeployment(config, program, progress, { join: true });
  progress(opening);
  const settings = {
    mongoUri,
    mongoPreset: mongoPreset(config),
    databasePrefix: config.DATABASE_PREFIX,
    // No page is read here.
    cursorSecret: randomBytes(32).toString('base64url'),
    logger: silentLogger,
  };
  const subgraphs: Subgraph[] = [];
  program.onClose(() => closeSubgraphs(subgraphs));
  for (const definition of definitions) {
    const subgraph = await openSubgraph(definition, settings);
    subgraphs.push(subgraph);
    await subgraph.migrate();
  }
  return subgraphs;
}
