import { setInterval as every } from 'node:timers/promises';
import { ownUsage } from '../targets/processTree.ts';

/** What was seen of a server from outside while it was overloaded. */
export interface Sightings {
  /** Milliseconds of the answers of `/health/live`; infinite where there was none. */
  readonly health: readonly number[];
  /** The most resident memory, in bytes. */
  readonly rssBytes: number;
}

const intervalMs = 250;

/** Looks at a server of one process several times a second until it is told to stop. */
export function watch(url: string, pid: number): { stop(): Promise<Sightings> } {
  const health: number[] = [];
  let rssBytes = 0;
  const abort = new AbortController();
  const looking = (async () => {
    for await (const _ of every(intervalMs, null, { signal: abort.signal })) {
      const began = performance.now();
      const well = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(5_000) }).then(
        ({ ok }) => ok,
        () => false,
      );
      health.push(well ? performance.now() - began : Number.POSITIVE_INFINITY);
      rssBytes = Math.max(rssBytes, (await ownUsage(pid))?.rssBytes ?? 0);
    }
  })().catch(() => undefined);
  return {
    stop: async () => {
      abort.abort();
      await looking;
      return { health, rssBytes };
    },
  };
}
