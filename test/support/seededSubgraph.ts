import type { SubgraphDefinition } from '@spine/kit';
import { openedForTests } from './openedForTests.ts';
import { openSeeded, type TestSubgraph } from './subgraph.ts';

/** A seeded subgraph for the tests of a file. */
export function seededSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  options: Parameters<typeof openSeeded>[1] = {},
): TestSubgraph {
  return openedForTests(() => openSeeded(definition, options));
}
