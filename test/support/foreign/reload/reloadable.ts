import { createMetrics } from '@spine/gateway';
import type { Logger } from '@spine/kit';
import { closedAfterEach } from '../../closedAfterEach.ts';
import { unhurried } from '../../unhurried.ts';
import { foreignGateway } from '../gateway.ts';
import { inProcess } from '../inProcess.ts';
import { composed } from '../supergraph.ts';
import { tower } from './tower.ts';

const ends = closedAfterEach();

/** A gateway over the tower, and how to give it another supergraph. */
export async function reloadable(given: Parameters<typeof foreignGateway>[0] = {}) {
  let serve: (sdl: string) => Promise<void> = async () => undefined;
  const lines: { level: string; details: Record<string, unknown>; message: string }[] = [];
  const keep = (level: string) => (details: object, message: string) =>
    void lines.push({ level, details: { ...details }, message });
  const logger: Logger = { info: keep('info'), warn: keep('warn'), error: keep('error') };
  const metrics = createMetrics();
  const app = await foreignGateway({
    supergraphSdl: composed([tower(1)]),
    subgraphs: () => inProcess(tower(1)),
    logger,
    metrics,
    limit: unhurried,
    updates: (given) => {
      serve = given;
      return () => undefined;
    },
    ...given,
  });
  ends.push(() => app.close());
  const metric = async (name: string) =>
    (await metrics.expose()).text.split('\n').find((line) => line.startsWith(name));
  return { app, serve: (sdl: string) => serve(sdl), lines, metric };
}
