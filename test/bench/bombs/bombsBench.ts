import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Progress } from '@spine/kit';
import { freePort } from '@spine/spine';
import { Agent, request } from 'undici';
import { checkout } from '../checkout.ts';
import { engines } from '../targets/graphTargets.ts';
import { startProgram } from '../targets/program.ts';
import { type Bomb, bombs } from './bombs.ts';
import { type Blast, bombsReport } from './bombsReport.ts';

interface BombsBenchOptions {
  readonly plan: { readonly rounds: number };
  readonly progress: Progress;
}

/**
 * What bombs do to a gateway over the committed supergraph, one after the other. Hardly one comes so far that a subgraph is
 * called, so none runs.
 */
export async function bombsBench({ plan, progress }: BombsBenchOptions) {
  const [port, probe] = [await freePort(), await freePort()];
  const preload = new URL(`probe.mjs?port=${probe}`, import.meta.url);
  const supergraph = join(checkout, 'schema/supergraph.graphql');
  const program = await startProgram(
    ['run.mjs', 'gateway/src/main.ts', '--supergraph', supergraph, '--port', String(port)],
    {
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import=${preload}`,
      VIEWER_SECRET: 'a viewer secret that only the bench uses',
      ENGINE: engines[0] ?? '',
    },
  );
  try {
    const url = `http://127.0.0.1:${port}`;
    await program.answers(`${url}/health/live`);
    const blasts: Blast[] = [];
    for (let round = 0; round <= plan.rounds; round += 1)
      for (const [index, bomb] of bombs.entries()) {
        progress({
          label: 'Throwing bombs',
          done: round * bombs.length + index,
          total: (plan.rounds + 1) * bombs.length,
        });
        const blast = await thrown(bomb, url, probe);
        // The first round warms up.
        if (round > 0) blasts.push(blast);
      }
    return { blasts, ...bombsReport(bombs, blasts) };
  } finally {
    await program.stop();
  }
}

async function thrown(bomb: Bomb, url: string, probe: number): Promise<Blast> {
  const agent = new Agent({ connections: 1 });
  await wait(50);
  await stallOf(probe);
  const began = performance.now();
  const status = await request(`${url}${bomb.path ?? '/graphql'}`, {
    dispatcher: agent,
    method: bomb.method ?? 'POST',
    headers: { 'content-type': 'application/json', ...bomb.headers },
    body: bomb.body ?? null,
  }).then(
    async ({ statusCode, body }) => {
      await body.dump();
      return statusCode;
    },
    () => null,
  );
  const milliseconds = performance.now() - began;
  const stall = await stallOf(probe);
  await agent.destroy();
  return { bomb: bomb.name, status, milliseconds, stall };
}

async function stallOf(probe: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${probe}`);
  return ((await response.json()) as { most: number }).most;
}
