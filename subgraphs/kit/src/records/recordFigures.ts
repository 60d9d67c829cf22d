import type { Figure } from '../observe/figures.ts';
import type { CacheCounts, CachedDatabase } from './CachedDatabase.ts';
import type { RecordMemory } from './RecordMemory.ts';

const counted: Readonly<Record<keyof CacheCounts, string>> = {
  hits: 'Loads answered from cached records.',
  misses: 'Loads that went to MongoDB.',
  drops: 'Changes told that drop cached records, one’s own and others’.',
  resyncs: 'Times that following the changes of a database began, anew after each break.',
};

/**
 * What happens to the cached records of a process, by subgraph, for those who collect metrics.
 *
 * @param databases of the subgraphs that are open when it is asked
 */
export function recordFigures(
  memory: RecordMemory,
  databases: () => readonly CachedDatabase[],
): readonly Figure[] {
  const bySubgraph = (figureOf: (database: CachedDatabase) => number) => () =>
    databases().map((each) => ({ labels: { subgraph: each.name }, value: figureOf(each) }));
  const total = (value: () => number) => () => [{ labels: {}, value: value() }];
  const names = Object.keys(counted) as (keyof CacheCounts)[];
  return [
    ...names.map((name) => ({
      name: `record_cache_${name}_total`,
      help: counted[name],
      kind: 'counter' as const,
      labelNames: ['subgraph'],
      samples: bySubgraph(({ counts }) => counts[name]),
    })),
    {
      name: 'record_cache_current',
      help: '1 while what is cached of a subgraph’s database may be answered with.',
      kind: 'gauge',
      aggregator: 'min',
      labelNames: ['subgraph'],
      samples: bySubgraph(({ isCurrent }) => Number(isCurrent)),
    },
    {
      name: 'record_cache_bytes',
      help: 'Bytes that cached records take, by estimate.',
      kind: 'gauge',
      labelNames: [],
      samples: total(() => memory.bytes),
    },
    {
      name: 'record_cache_evictions_total',
      help: 'Entries given up for want of room.',
      kind: 'counter',
      labelNames: [],
      samples: total(() => memory.evictions),
    },
  ];
}
