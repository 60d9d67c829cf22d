import { openSubgraph, type Progress, type Subgraph, type SubgraphDefinition } from '@spine/kit';
import type { Config } from './config.ts';
import type { Program } from './program.ts';
import { closeSubgraphs } from './subgraphs.ts';
import { workSettings } from './workSettings.ts';

/** Opens the databases of some subgraphs for work on them, whether the graph runs or not, and migrates them. */
export async function openRegistry(
  config: Config,
  program: Program,
  progress: Progress,
  // biome-ignore lint/suspicious/noExplicitAny: each definition has loaders of its own
  definitions: readonly SubgraphDefinition<any>[],
): Promise<readonly Subgraph[]> {
  const settings = await workSettings(config, program, progress);
  const subgraphs: Subgraph[] = [];
  program.onClose(() => closeSubgraphs(subgraphs));
  for (const definition of definitions) {
    const subgraph = await openSubgraph(definition, settings);
    subgraphs.push(subgraph);
    await subgraph.migrate();
  }
  return subgraphs;
}
