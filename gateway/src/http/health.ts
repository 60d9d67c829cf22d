import { readyInTime } from '@spine/kit/inTime';
import type { FastifyInstance } from 'fastify';
import type { Generation } from '../Generation.ts';
import type { SubgraphCall } from '../subgraphs/subgraphCall.ts';

/** Milliseconds for which an answer of the subgraphs is given to whoever asks: a flood of requests is one to them. */
const kept = 1_000;

type Subgraphs = Pick<Generation, 'subgraphs'>;

/** As much of the generations as is asked. */
interface Probed {
  use<T>(work: (generation: Subgraphs) => Promise<T>): Promise<T>;
}

const named = (ready: boolean) => (ready ? 'ready' : 'not ready');

/**
 * `/health/live`: the process runs. `/health/ready`: every subgraph would answer too, each by name, and the
 * gateway is not about to stop: then nobody is asked, nor named. Who asks while the subgraphs are asked, or within a
 * second of their answer, gets that.
 *
 * @param now milliseconds of a clock that never goes back; tests give their own
 */
export function addHealth(
  app: FastifyInstance,
  generations: Probed,
  drain: { readonly began: boolean },
  now: () => number = () => performance.now(),
): void {
  const probe = sharedProbe(now);
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    // A generation that is being asked cannot be closed before it has answered.
    const states = drain.began ? [] : await generations.use(probe);
    const ready = !drain.began && states.every(([, state]) => state);
    return reply.code(ready ? 200 : 503).send({
      status: named(ready),
      subgraphs: Object.fromEntries(states.map(([name, state]) => [name, named(state)])),
    });
  });
}

type States = readonly (readonly [name: string, ready: boolean])[];

/** Asks all subgraphs of a generation, or answers what they were just asked. */
function sharedProbe(now: () => number): (generation: Subgraphs) => Promise<States> {
  let last: { readonly of: Subgraphs; readonly states: Promise<States>; until: number } | null =
    null;
  return (generation) => {
    if (last?.of === generation && now() < last.until) return last.states;
    const states = Promise.all([...generation.subgraphs].map(stateOf));
    const probe = { of: generation, states, until: Number.POSITIVE_INFINITY };
    last = probe;
    return states.finally(() => {
      probe.until = now() + kept;
    });
  };
}

async function stateOf([name, subgraph]: [string, SubgraphCall]): Promise<[string, boolean]> {
  return [name, await readyInTime(subgraph.ready())];
}
