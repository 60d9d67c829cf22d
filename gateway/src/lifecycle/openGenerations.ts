import { StartupError } from '@spine/kit/startup';
import type { Generation } from '../Generation.ts';
import type { Generations } from '../Generations.ts';
import type { GatewayOptions } from '../gatewayOptions.ts';
import { noMetrics } from '../observe/metrics.ts';
import { presetDeadlines } from '../settings.ts';
import { sha256 } from '../sha256.ts';
import { shapedCall } from '../traffic/shapedCall.ts';
import { inTurn } from './inTurn.ts';
import { keptCalls } from './keptCalls.ts';
import { openGeneration } from './openGeneration.ts';

interface Counted {
  readonly generation: Generation;
  readonly hash: string;
  underWay: number;
  /** Closes the generation when it is idle; null while it is current. */
  retire: (() => void) | null;
}

/**
 * Opens the first generation.
 *
 * @throws StartupError when its supergraph cannot be served
 */
export async function openGenerations(options: GatewayOptions): Promise<Generations> {
  const { logger, metrics = noMetrics } = options;
  const open = opener(options);
  let current = await open(options.supergraphSdl);
  const closing = new Set<Promise<unknown>>();

  function retire(counted: Counted): void {
    const closed = idle(counted)
      .then(() => counted.generation.close())
      .catch((err: unknown) => logger.error({ err }, 'a supergraph of before did not close'))
      .then(() => {
        closing.delete(closed);
        metrics.generationsOpen(closing.size + 1);
      });
    closing.add(closed);
  }

  async function replace(supergraphSdl: string): Promise<void> {
    if (hashOf(supergraphSdl) === current.hash) return;
    const before = current;
    try {
      current = await open(supergraphSdl);
    } catch (error) {
      metrics.supergraphRefused();
      logger.error(
        { reason: reasonOf(error), kept: before.hash },
        'a new supergraph is refused; the last good one is kept',
      );
      return;
    }
    retire(before);
    metrics.generationsOpen(closing.size + 1);
    logger.info({ supergraph: current.hash, before: before.hash }, 'a new supergraph is served');
  }

  const replacing = inTurn(replace);
  return {
    get current() {
      return current.generation;
    },
    use: (work) => counted(current, work),
    replace: replacing.begin,
    close: async () => {
      await replacing.done();
      retire(current);
      await Promise.all(closing);
    },
  };
}

function opener(options: GatewayOptions) {
  const { logger, metrics = noMetrics, deadlines = presetDeadlines, subgraphs } = options;
  const { named, others } = deadlines;
  const calls = keptCalls(
    (name, url, circuitChanged) =>
      shapedCall(name, subgraphs(name, url), named.get(name) ?? others, logger, {
        ...metrics,
        circuitChanged: (_name, open) => circuitChanged(open),
      }),
    (name, open) => metrics.circuitChanged(name, open),
  );
  return async (supergraphSdl: string): Promise<Counted> => {
    const generation = await openGeneration(supergraphSdl, options, calls);
    const hash = hashOf(supergraphSdl);
    metrics.supergraphServed(hash);
    return { generation, hash, underWay: 0, retire: null };
  };
}

async function counted<T>(
  current: Counted,
  work: (generation: Generation) => Promise<T>,
): Promise<T> {
  current.underWay += 1;
  try {
    return await work(current.generation);
  } finally {
    current.underWay -= 1;
    if (current.underWay === 0) current.retire?.();
  }
}

/**
 * Settles when nothing is under way: an operation ends by its deadlines at the latest, a download when it is all taken
 * or its client has left.
 */
function idle(counted: Counted): Promise<void> {
  return new Promise((resolve) => {
    if (counted.underWay === 0) resolve();
    else counted.retire = resolve;
  });
}

/** Enough of a hash to tell supergraphs apart, in a log line or a label. */
function hashOf(supergraphSdl: string): string {
  return sha256(supergraphSdl).slice(0, 16);
}

/** A sentence for what is wrong with the supergraph; all there is to know of what is wrong with us. */
function reasonOf(error: unknown): unknown {
  return error instanceof StartupError ? error.message : error;
}
