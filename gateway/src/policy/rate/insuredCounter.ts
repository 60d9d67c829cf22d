import { inTime } from '@spine/kit/inTime';
import type { Logger } from '@spine/kit/Logger';
import type { Metrics } from '../../observe/metrics.ts';
import { createCircuit } from '../../traffic/circuit.ts';
import { memoryCounter, type RateCounter } from './rateCounter.ts';

/**
 * Counts in this process while the shared counter fails: a gateway goes on without its database, each instance
 * with the whole limit for itself. While it fails often, callers do not wait for it.
 *
 * @param deadline milliseconds that counting may take, connecting included; a caller waits for it
 */
export function insuredCounter(
  shared: RateCounter,
  logger: Logger,
  metrics: Pick<Metrics, 'rateCountFailed'>,
  deadline: number,
): RateCounter {
  const own = memoryCounter();
  const circuit = createCircuit((open) =>
    logger.warn({}, open ? 'rates are counted here alone' : 'rates are counted together again'),
  );
  return {
    count: async (...asked) => {
      const settle = circuit();
      if (!settle) return own.count(...asked);
      try {
        const count = await inTime(
          shared.count(...asked),
          deadline,
          `No count within ${deadline} ms.`,
        );
        settle('answered');
        return count;
      } catch (err) {
        settle('failed');
        metrics.rateCountFailed();
        logger.warn({ err }, 'a rate could not be counted');
        return own.count(...asked);
      }
    },
    close: async () => shared.close?.(),
  };
}
