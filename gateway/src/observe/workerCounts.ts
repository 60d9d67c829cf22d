import { AggregatorRegistry, type Registry } from 'prom-client';

/** What a process counts, as prom-client hands it from one process to another. */
export type Counted = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** What workers have counted together, those that ended included. */
export interface WorkerCounts {
  /** Takes what a worker has counted so far. */
  told(worker: number, counted: Counted): void;
  /** Keeps what a worker that has ended told last. */
  ended(worker: number): void;
  sum(): Promise<Registry>;
}

/** Label sets that are kept of workers that ended, of which each may have had names that others made up. */
const most = 10_000;
/** Kinds that only rise: a collector takes a fall for a new start, and would count all that is left once more. */
const rising = new Set<unknown>(['counter', 'histogram']);

/** Sums up what workers tell. Those that ended are one more to it, however many they are. */
export function countWorkers(): WorkerCounts {
  const running = new Map<number, Counted>();
  const isKept = boundedLabelSets();
  let endedTogether: Promise<Counted> = Promise.resolve([]);
  return {
    told: (worker, counted) => void running.set(worker, counted),
    ended: (worker) => {
      const last = running.get(worker);
      if (!running.delete(worker) || !last) return;
      const own = last
        .filter(({ type }) => rising.has(type))
        .map((metric) => ({ ...metric, values: metric.values.filter(isKept(metric.name)) }));
      endedTogether = endedTogether.then((before) => sumOf([before, own]).getMetricsAsJSON());
    },
    sum: async () => {
      // Looked at before anything is waited for: one that ends meanwhile moves from here to there.
      const live = [...running.values()];
      return sumOf([...live, await endedTogether]);
    },
  };
}

function sumOf(counted: readonly Counted[]): Registry {
  return AggregatorRegistry.aggregate([...counted]);
}

/** Takes samples of the first label sets, up to the most, and no others; a histogram's as a whole. */
function boundedLabelSets() {
  const known = new Set<string>();
  return (name: string) =>
    ({ labels }: Counted[number]['values'][number]): boolean => {
      const key = JSON.stringify([name, { ...labels, le: undefined }]);
      if (known.size < most) known.add(key);
      return known.has(key);
    };
}
