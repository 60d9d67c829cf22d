import type { FastifyInstance } from 'fastify';
import type { SubgraphCall } from '../engine/subgraphCall.ts';
import type { Generations } from '../lifecycle/generations.ts';

const named = (ready: boolean) => (ready ? 'ready' : 'not ready');

/**
 * `/health/live`: the process runs. `/health/ready`: every subgraph would answer too, each by name, and the
 * gateway is not about to stop.
 */
export function addHealth(
  app: FastifyInstance,
  generations: Generations,
  drain: { readonly began: boolean },
): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const states = await generations.use(({ subgraphs }) =>
      Promise.all([...subgraphs].map(stateOf)),
    );
    const ready = !drain.began && states.every(([, state]) => state);
    return reply.code(ready ? 200 : 503).send({
      status: named(ready),
      subgraphs: Object.fromEntries(states.map(([name, state]) => [name, named(state)])),
    });
  });
}

async function stateOf([name, subgraph]: [string, SubgraphCall]): Promise<[string, boolean]> {
  return [name, await subgraph.ready().catch(() => false)];
}
