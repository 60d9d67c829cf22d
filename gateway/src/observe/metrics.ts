import { type Figure, registerFigures } from '@spine/kit/figures';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { boundedNames } from './boundedNames.ts';
import type { RequestRecord } from './requestRecord.ts';
import { countForPrimary } from './workerMetrics.ts';

/** How a call to a subgraph ended; `answered` with errors in the answer too. */
export type CallOutcome = 'answered' | 'failed' | 'deadline' | 'refused' | 'cancelled';

/** How a request's document was let in; `unchecked` where nobody asks whether it is trusted. */
export type DocumentKind = 'trusted' | 'untrusted' | 'unchecked' | 'refused';

/** What the gateway counts, and the text in which Prometheus collects it. */
export interface Metrics {
  requestBegan(): void;
  requestEnded(record: RequestRecord, status: number, seconds: number): void;
  subgraphCalled(subgraph: string, outcome: CallOutcome, seconds: number): void;
  /** A read that was repeated after a connection failed. */
  readRetried(subgraph: string): void;
  /** A read that waited for an identical one under way. */
  readShared(subgraph: string): void;
  circuitChanged(subgraph: string, open: boolean): void;
  planChosen(cached: boolean): void;
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

/** Names that no caller made up. */
export interface KnownNames {
  readonly operations?: readonly string[];
  readonly clients?: readonly string[];
}

/** Distinct values of the labels that callers choose. */
const operations = 100;
const clients = 20;
const versions = 50;
const codes = 50;
/** Seconds; from an answer out of memory to a subgraph's deadline and beyond. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

/**
 * Starts to count, the process itself included.
 *
 * @param known names that always have a label of their own
 * @param figures what this process counts besides
 */
export function createMetrics(known: KnownNames = {}, figures: readonly Figure[] = []): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  countForPrimary(registry);
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
  };
  const plans = new Counter({
    name: 'gateway_plans_total',
    help: 'Query plans, by whether they were cached.',
    labelNames: ['cached'],
    registers: [registry],
  });
  const uncounted = new Counter({
    name: 'gateway_rate_count_failures_total',
    help: 'Requests that were counted here alone, because the shared count of rates failed.',
    registers: [registry],
  });
  return {
    ...counters,
    rateCountFailed: () => uncounted.inc(),
    planChosen: (cached) => plans.inc({ cached: String(cached) }),
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

type Label = (name: string | null) => string;

function requestMetrics(registry: Registry, operationName: Label, clientName: Label) {
  const clientVersion = boundedNames(versions);
  const errorCode = boundedNames(codes);
  const registers = [registry];
  const requests = new Counter({
    name: 'gateway_requests_total',
    help: 'GraphQL requests, by operation, client and HTTP status.',
    labelNames: ['operation', 'client', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'gateway_request_duration_seconds',
    help: 'Time from a request’s head to the last byte of its answer.',
    labelNames: ['operation'],
    buckets,
    registers,
  });
  const byVersion = versionCounter(registry);
  const errors = new Counter({
    name: 'gateway_errors_total',
    help: 'Answers in which an error code occurred.',
    labelNames: ['code'],
    registers,
  });
  const inFlight = new Gauge({
    name: 'gateway_requests_in_flight',
    help: 'GraphQL requests being answered.',
    registers,
  });
  return {
    requestBegan: () => inFlight.inc(),
    requestEnded: (
      { operation: name, client: caller, clientVersion: version, codes }: RequestRecord,
      status: number,
      seconds: number,
    ) => {
      const operation = operationName(name);
      const client = clientName(caller);
      inFlight.dec();
      requests.inc({ operation, client, status });
      byVersion.inc({ client, version: clientVersion(version) });
      durations.observe({ operation }, seconds);
      for (const code of codes) errors.inc({ code: errorCode(code) });
    },
  };
}

function versionCounter(registry: Registry) {
  return new Counter({
    name: 'gateway_client_requests_total',
    help: 'GraphQL requests, by client and its version.',
    labelNames: ['client', 'version'],
    registers: [registry],
  });
}

function subgraphMetrics(registry: Registry) {
  const registers = [registry];
  const labelNames = ['subgraph'] as const;
  const calls = new Histogram({
    name: 'gateway_subgraph_call_duration_seconds',
    help: 'Fetches of query plans, by how they ended, retries and waiting included.',
    labelNames: ['subgraph', 'outcome'],
    buckets,
    registers,
  });
  const retries = new Counter({
    name: 'gateway_subgraph_retries_total',
    help: 'Reads repeated after a connection failed.',
    labelNames,
    registers,
  });
  const shared = new Counter({
    name: 'gateway_subgraph_shared_reads_total',
    help: 'Reads answered by an identical one under way.',
    labelNames,
    registers,
  });
  const open = new Gauge({
    name: 'gateway_subgraph_circuit_open',
    help: '1 while a subgraph is not called because it failed too often.',
    aggregator: 'max',
    labelNames,
    registers,
  });
  return {
    subgraphCalled: (subgraph: string, outcome: CallOutcome, seconds: number) =>
      calls.observe({ subgraph, outcome }, seconds),
    readRetried: (subgraph: string) => retries.inc({ subgraph }),
    readShared: (subgraph: string) => shared.inc({ subgraph }),
    circuitChanged: (subgraph: string, isOpen: boolean) => open.set({ subgraph }, isOpen ? 1 : 0),
  };
}

function supergraphMetrics(registry: Registry) {
  const registers = [registry];
  const loads = new Counter({
    name: 'gateway_supergraph_loads_total',
    help: 'Supergraphs that came, by whether they are served.',
    labelNames: ['outcome'],
    registers,
  });
  const served = new Gauge({
    name: 'gateway_supergraph_served_since_seconds',
    help: 'Unix time since which the supergraph of this hash is served.',
    labelNames: ['hash'],
    registers,
  });
  const generations = new Gauge({
    name: 'gateway_supergraph_generations_open',
    help: 'Supergraphs that are served or still answer what began on them.',
    registers,
  });
  generations.set(1);
  return {
    supergraphServed: (hash: string) => {
      loads.inc({ outcome: 'served' });
      served.reset();
      served.set({ hash }, Date.now() / 1000);
    },
    supergraphRefused: () => loads.inc({ outcome: 'refused' }),
    generationsOpen: (count: number) => generations.set(count),
  };
}

function documentMetrics(registry: Registry) {
  const registers = [registry];
  const documents = new Counter({
    name: 'gateway_documents_total',
    help: 'Requests, by how their document was let in.',
    labelNames: ['kind'],
    registers,
  });
  const persisted = new Counter({
    name: 'gateway_persisted_queries_total',
    help: 'Documents named by a hash that clients register, by what came of it.',
    labelNames: ['outcome'],
    registers,
  });
  return {
    documentAsked: (kind: DocumentKind) => documents.inc({ kind }),
    persistedQuery: (outcome: string) => persisted.inc({ outcome }),
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
  rateCountFailed() {},
  supergraphServed() {},
  supergraphRefused() {},
  generationsOpen() {},
  documentAsked() {},
  persistedQuery() {},
  expose: async () => ({ contentType: 'text/plain', text: '' }),
};
