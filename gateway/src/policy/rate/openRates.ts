import type { Logger } from '@spine/kit/Logger';
import { type Metrics, noMetrics } from '../../observe/metrics.ts';
import { insuredCounter } from './insuredCounter.ts';
import { mongoCounter } from './mongoCounter.ts';
import { memoryCounter, type RateCounter } from './rateCounter.ts';
import type { RateLimits } from './rateLimit.ts';
import { createRates, type Rates } from './rates.ts';

/** What callers are held to, and where it is counted. */
export interface RateOptions {
  readonly limits: RateLimits;
  /** MongoDB's address, asked for when there is something to count first; null counts in this process. */
  readonly mongoUri: (() => Promise<string>) | null;
  /** The start of the database's name, which is `gateway`. */
  readonly databasePrefix: string;
  readonly logger: Logger;
  readonly metrics?: Metrics | undefined;
  /** Milliseconds that counting in MongoDB may take; a second by default. */
  readonly deadline?: number;
}

/** Makes ready to hold callers to their limits, and to those that the supergraph has for attempts. */
export function openRates(options: RateOptions): {
  readonly rates: Rates;
  close(): Promise<void>;
} {
  const counter = counterFor(options);
  return { rates: createRates(options.limits, counter), close: async () => counter.close?.() };
}

function counterFor({
  mongoUri,
  databasePrefix,
  logger,
  metrics = noMetrics,
  deadline = 1_000,
}: RateOptions): RateCounter {
  if (!mongoUri) return memoryCounter();
  const shared = mongoCounter(mongoUri, `${databasePrefix}gateway`);
  return insuredCounter(shared, logger, metrics, deadline);
}
