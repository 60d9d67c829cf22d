import { Histogram, type Registry } from 'prom-client';

/** Points of cost: from a single object to the default budget and beyond. */
const points = [1, 5, 10, 50, 100, 500, 1_000, 2_500, 5_000, 10_000];
/** Counting an answer's items takes longer than gathering them, so one operation in so many is counted. */
const every = 16;

/** Counts what operations cost, before and after, of every sixteenth. */
export function costMetrics(registry: Registry) {
  const registers = [registry];
  const estimated = new Histogram({
    name: 'gateway_operation_cost_estimated',
    help: 'Estimated cost of every sixteenth operation, refused ones included.',
    buckets: points,
    registers,
  });
  const actual = new Histogram({
    name: 'gateway_operation_cost_actual',
    help: 'What the answers to those operations cost in the end.',
    buckets: points,
    registers,
  });
  let operations = 0;
  const observe = (cost: { readonly estimated: number; readonly actual: number | null }): void => {
    estimated.observe(cost.estimated);
    if (cost.actual !== null) actual.observe(cost.actual);
  };
  return {
    costObserver: () => {
      operations += 1;
      return operations % every === 1 ? observe : null;
    },
  };
}
