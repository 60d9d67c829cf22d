import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { CallOutcome } from '../metrics.ts';
import { buckets } from './buckets.ts';

/** Counts calls to subgraphs, and what became of them. */
export function subgraphMetrics(registry: Registry) {
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
