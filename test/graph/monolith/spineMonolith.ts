import { education } from '@spine/education';
import { grants } from '@spine/grants';
import {
  requestContexts,
  type Subgraph,
  type SubgraphDefinition,
  subgraphSchema,
  type Viewer,
} from '@spine/kit';
import { organizations } from '@spine/organizations';
import { quality } from '@spine/quality';
import { supergraphSdl } from '../../support/graph.ts';
import { apiSchema } from '../../support/monolith/apiSchema.ts';
import { monolith } from '../../support/monolith/monolith.ts';
import type { Part } from '../../support/monolith/part.ts';
import { cursorSecret, testClock } from '../../support/subgraph.ts';

/** What clients see of the graph. */
export const spineSchema = apiSchema(supergraphSdl);

/** What of the graph answers alike however often it is asked: reading the ledger of reads is itself a read. */
export const repeatableSchema = apiSchema(supergraphSdl);
delete repeatableSchema.getQueryType()?.getFields().accessLedger;

/** The graph without a gateway, on the databases that the test graph has open. */
export function spineMonolith(subgraphs: readonly Subgraph[]) {
  return monolith(spineSchema, [
    part(organizations, subgraphs),
    part(education, subgraphs),
    part(grants, subgraphs),
    part(quality, subgraphs),
  ]);
}

function part<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  subgraphs: readonly Subgraph[],
): Part<Viewer> {
  const { name } = definition;
  const opened = subgraphs.find((subgraph) => subgraph.name === name);
  if (!opened) throw new Error(`No subgraph ${name}.`);
  return {
    name,
    schema: subgraphSchema(definition),
    context: requestContexts(definition, { clock: testClock, cursorSecret }, opened.records),
  };
}
