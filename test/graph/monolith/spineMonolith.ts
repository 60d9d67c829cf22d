import { education } from '@spine/education';
import { grants } from '@spine/grants';
import { contextFor, type SubgraphDefinition, subgraphSchema, type Viewer } from '@spine/kit';
import { organizations } from '@spine/organizations';
import { quality } from '@spine/quality';
import { supergraphSdl } from '../../support/graph.ts';
import { apiSchema } from '../../support/monolith/apiSchema.ts';
import { monolith } from '../../support/monolith/monolith.ts';
import type { Part } from '../../support/monolith/part.ts';
import { cursorSecret, testClock } from '../../support/subgraph.ts';

/** What clients see of the graph. */
export const spineSchema = apiSchema(supergraphSdl);

/** The graph without a gateway, on the databases that the test graph has open. */
export function spineMonolith() {
  return monolith(spineSchema, [part(organizations), part(education), part(grants), part(quality)]);
}

function part<Loaders>(definition: SubgraphDefinition<Loaders>): Part<Viewer> {
  return {
    name: definition.name,
    schema: subgraphSchema(definition),
    context: (viewer) => contextFor(definition, { clock: testClock, cursorSecret }, viewer),
  };
}
