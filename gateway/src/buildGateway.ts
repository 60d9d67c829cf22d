import { addDrain } from '@spine/kit/drain';
import type { FastifyInstance } from 'fastify';
import type { GatewayOptions } from './gatewayOptions.ts';
import { admitDocuments } from './http/admitDocuments.ts';
import { addGraphql } from './http/graphql.ts';
import { addHealth } from './http/health.ts';
import { openContext } from './http/openContext.ts';
import { openServer } from './http/openServer.ts';
import { addPublished } from './http/published/addPublished.ts';
import { readPublishedTexts } from './http/published/publishedTexts.ts';
import { openGenerations } from './lifecycle/openGenerations.ts';
import { noMetrics } from './observe/metrics.ts';
import { defaultPolicy } from './policy/requestPolicy.ts';
import { documentGate } from './policy/trusted/admitDocument.ts';
import { anyDocuments } from './policy/trusted/DocumentPolicy.ts';
import { addTables } from './tables/addTables.ts';

/**
 * Builds the gateway: GraphQL at `/graphql`, tables at `/tables`, health at `/health/live` and `/health/ready`, and
 * what the supergraph publishes at its paths. It does not listen,
 * and starts without its subgraphs. A supergraph that comes later takes the place of the one before without a
 * request lost. Closing it lets requests under way finish.
 *
 * @throws StartupError when the supergraph cannot be served, or not with its restrictions enforced
 */
export async function buildGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { logger, policy = defaultPolicy, metrics = noMetrics } = options;
  const { documents = anyDocuments } = options;
  const generations = await openGenerations(options);
  const app = openServer(options);
  const drain = addDrain(app, () => generations.close(), options.shutdownGrace);
  addHealth(app, generations, drain);
  const admit = admitDocuments(documentGate(documents), logger, metrics);
  const open = openContext({ ...options, admit });
  const { forwardHeaders } = options;
  addGraphql(app, generations, { open, limits: policy.limits, forwardHeaders });
  addTables(app, generations, options);
  // Of a supergraph that comes later, the texts at the paths of the first.
  addPublished(app, generations, readPublishedTexts(options.supergraphSdl), options);
  const endUpdates = options.updates?.((sdl) => generations.replace(sdl));
  app.addHook('preClose', async () => endUpdates?.());
  return app;
}
