import { education } from '@spine/education';
import { grants } from '@spine/grants';
import {
  openSubgraph,
  type Step,
  type Subgraph,
  type SubgraphDefinition,
  type SubgraphSettings,
} from '@spine/kit';
import { organizations } from '@spine/organizations';
import { quality } from '@spine/quality';

/** What is shown while databases are opened and brought up to date: at first that builds their indexes. */
export const opening: Step = { label: 'Bringing the databases up to date', done: 0, total: 0 };

/**
 * Opens the four subgraphs in this process and brings their databases up to date.
 *
 * @throws StartupError when MongoDB cannot be used
 */
export async function openSubgraphs(settings: SubgraphSettings): Promise<readonly Subgraph[]> {
  const open = async <Loaders>(definition: SubgraphDefinition<Loaders>): Promise<Subgraph> => {
    const subgraph = await openSubgraph(definition, settings);
    await subgraph.migrate();
    return subgraph;
  };
  return Promise.all([open(organizations), open(education), open(grants), open(quality)]);
}

export async function closeSubgraphs(subgraphs: readonly Subgraph[]): Promise<void> {
  await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
}
