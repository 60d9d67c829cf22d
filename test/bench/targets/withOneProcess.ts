import type { Progress } from '@spine/kit';
import { type Databases, openDatabases } from '../endpoints/databases.ts';
import { engines, startGraphTarget } from './graphTargets.ts';
import { startSurroundings } from './surroundings.ts';
import type { Target } from './Target.ts';

interface OneProcessOptions {
  readonly cases: number;
  readonly progress: Progress;
}

/** Runs work beside one process of the graph as it is preset, on a MongoDB of its own; both end with it. */
export async function withOneProcess<T>(
  { cases, progress }: OneProcessOptions,
  work: (target: Target, databases: Databases) => Promise<T>,
): Promise<T> {
  const stops: (() => unknown)[] = [];
  try {
    const surroundings = await startSurroundings(cases, progress, stops);
    const shape = { name: 'one process', engine: engines[0] ?? '', services: false };
    const target = await startGraphTarget(shape, surroundings);
    stops.push(target.stop);
    const { databases, close } = await openDatabases(surroundings.mongoUri, '');
    stops.push(close);
    return await work(target, databases);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
