import { type Figure, registerFigures } from '@spine/kit/figures';
import { Counter, collectDefaultMetrics, Registry } from 'prom-client';
import { boundedNames } from './boundedNames.ts';
import { costMetrics } from './counts/costMetrics.ts';
import { documentMetrics } from './counts/documentMetrics.ts';
import { requestMetrics } from './counts/requestMetrics.ts';
import { subgraphMetrics } from './counts/subgraphMetrics.ts';
import { supergraphMetrics } from './counts/supergraphMetrics.ts';
import type { RequestRecord } from './requestRecord.ts';

/** How a call to a subgraph ended; `answered` with errors in the answer too. */
export type CallOutcome = 'answered' | 'failed' | 'deadline' | 'refused' | 'cancelled';

/** How a request's document was let in; `unchecked` where nobody asks whether it is trusted. */
export type DocumentKind = 'trusted' | 'untrusted' | 'unchecked' | 'refused';

/** What of a request it is counted by. */
export type CountedRequest = Pick<
  RequestRecord,
  'operation' | 'client' | 'clientVersion' | 'codes'
>;

/** What the gateway counts, and the text in which Prometheus collects it. */
export interface Metrics {
  requestBegan(): void;
  requestEnded(record: CountedRequest, status: number, seconds: number): void;
  subgraphCalled(subgraph: string, outcome: CallOutcome, seconds: number): void;
  /** A read that was repeated after a connection failed. */
  readRetried(subgraph: string): void;
  /** A read that waited for an identical one under way. */
  readShared(subgraph: string): void;
  circuitChanged(subgraph: string, open: boolean): void;
  planChosen(cached: boolean): void;
  /** A request that was answered past Apollo Server, its operation being known. */
  knownAnswered(): void;
  /** Is to be told what the operation that is being answered cost; null where it is not counted. */
  costObserver(): CostObserver | null;
  /** What a caller spends could not be counted where all gateways count it. */
  rateCountFailed(): void;
  /** @param hash tells supergraphs apart */
  supergraphServed(hash: string): void;
  /** A new supergraph that could not be served. */
  supergraphRefused(): void;
  /** Supergraphs that are served or still answer what began on them. */
  generationsOpen(count: number): void;
  documentAsked(kind: DocumentKind): void;
  /** What came of a document that a client named by its hash, where it is not trusted. */
  persistedQuery(outcome: 'hit' | 'miss' | 'registered'): void;
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** Takes what an operation cost; the actual cost is null where it was refused. */
export type CostObserver = (cost: {
  readonly estimated: number;
  readonly actual: number | null;
}) => void;

/** Names that no caller made up. */
export interface KnownNames {
  readonly operations?: readonly string[];
  readonly clients?: readonly string[];
}

/** Distinct values of the labels that callers choose. */
const operations = 100;
const clients = 20;

/**
 * Starts to count, the process itself included.
 *
 * @param known names that always have a label of their own
 * @param figures what this process counts besides
 * @param registry where all of that is registered
 */
export function createMetrics(
  known: KnownNames = {},
  figures: readonly Figure[] = [],
  registry: Registry = new Registry(),
): Metrics {
  collectDefaultMetrics({ register: registry });
  registerFigures(registry, figures);
  const counters = {
    ...requestMetrics(
      registry,
      boundedNames(operations, known.operations),
      boundedNames(clients, known.clients),
    ),
    ...subgraphMetrics(registry),
    ...supergraphMetrics(registry),
    ...documentMetrics(registry),
    ...costMetrics(registry),
  };
  const plans = new Counter({
    name: 'gateway_plans_total',
    help: 'Query plans, by whether they were cached.',
    labelNames: ['cached'],
    registers: [registry],
  });
  const knownAnswers = new Counter({
    name: 'gateway_known_operations_total',
    help: 'Requests for a query that was known to be valid, answered without errors.',
    registers: [registry],
  });
  const uncounted = new Counter({
    name: 'gateway_rate_count_failures_total',
    help: 'Requests that were counted here alone, because the shared count of rates failed.',
    registers: [registry],
  });
  return {
    ...counters,
    knownAnswered: () => knownAnswers.inc(),
    rateCountFailed: () => uncounted.inc(),
    planChosen: (cached) => plans.inc({ cached: String(cached) }),
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

/** Counts nothing: where nobody collects. */
export const noMetrics: Metrics = {
  requestBegan() {},
  requestEnded() {},
  subgraphCalled() {},
  readRetried() {},
  readShared() {},
  circuitChanged() {},
  planChosen() {},
  knownAnswered() {},
  costObserver: () => null,
  rateCountFailed() {},
  supergraphServed() {},
  supergraphRefused() {},
  generationsOpen() {},
  documentAsked() {},
  persistedQuery() {},
  expose: async () => ({ contentType: 'text/plain', text: '' }),
};
