import { Counter, Gauge, type Registry } from 'prom-client';

/** Counts supergraphs as they come and go. */
export function supergraphMetrics(registry: Registry) {
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
    aggregator: 'max',
    labelNames: ['hash'],
    registers,
  });
  const generations = new Gauge({
    name: 'gateway_supergraph_generations_open',
    help: 'Supergraphs that are served or still answer what began on them.',
    aggregator: 'max',
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
