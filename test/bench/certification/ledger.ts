import { AccessEntryModel } from '../../../subgraphs/quality/src/models/access/AccessEntry.ts';
import { member } from '../../support/lifecycle.ts';
import { ascending, percentile, spreadOf } from '../load/statistics.ts';
import { figure, spread } from '../report/markdown.ts';
import type { Figure, Ground, Piece } from './Piece.ts';

/** Files that are read one after the other, and by so many at once. */
const together = [1, 16] as const;
const reads = 160;

const file = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre {
  certificationFile { audits { id kind visitFrom findings { id grade status } } decisions { id kind decidedOn } }
} } }`;

/** What a turn of reads came to: CPU microseconds of this process for a read, and milliseconds of each, ascending. */
interface Turn {
  readonly cpu: number;
  readonly latencies: readonly number[];
}

/**
 * What it takes to write down who read a file before it is answered: reads that are recorded, and reads whose entries
 * are made and not inserted, in turns.
 */
export const ledger: Piece = async (ground) => {
  const figures: Figure[] = [];
  for (const readers of together) figures.push(await measured(readers, ground));
  return figures;
};

async function measured(readers: number, ground: Ground): Promise<Figure> {
  const turns: Record<'with' | 'without', Turn[]> = { with: [], without: [] };
  const rounds = ground.quick ? 4 : ground.rounds * 4;
  for (let round = 0; round <= rounds; round += 1) {
    ground.progress({ label: 'Reading files', done: round, total: rounds });
    const order = round % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const);
    for (const which of order) {
      const turn = () => readAll(readers, ground);
      const told = await (which === 'with' ? turn() : withoutLedger(turn));
      // The first round warms up.
      if (round > 0) turns[which].push(told);
    }
  }
  const cpu = (which: 'with' | 'without') => spreadOf(turns[which].map((turn) => turn.cpu));
  const p50 = (which: 'with' | 'without') =>
    spreadOf(turns[which].map(({ latencies }) => percentile(latencies, 0.5)));
  return {
    what: `ms until a centre’s file is read and that is written down, ${readers} at once`,
    measured: `p50 ${spread(p50('with'))}, without the ledger ${spread(p50('without'))}; CPU µs ${figure(cpu('with').median)}, without ${figure(cpu('without').median)}`,
    wanted: '–',
    isKept: true,
  };
}

async function withoutLedger<T>(work: () => Promise<T>): Promise<T> {
  const collection = AccessEntryModel.collection as { insertMany?: unknown; insertOne?: unknown };
  Object.assign(collection, { insertMany: async () => ({}), insertOne: async () => ({}) });
  try {
    return await work();
  } finally {
    delete collection.insertMany;
    delete collection.insertOne;
  }
}

async function readAll(readers: number, ground: Ground): Promise<Turn> {
  const latencies: number[] = [];
  const before = process.cpuUsage();
  const reader = async (_: unknown, nth: number) => {
    for (let i = nth; i < reads; i += readers) latencies.push(await readFile(i, ground));
  };
  await Promise.all(Array.from({ length: readers }, reader));
  const { user, system } = process.cpuUsage(before);
  return {
    cpu: (user + system) / reads,
    latencies: latencies.toSorted(ascending),
  };
}

async function readFile(nth: number, { subgraph }: Ground): Promise<number> {
  const id = `centre-${String((nth % 60) + 1).padStart(3, '0')}`;
  const request = { query: file, variables: { of: [{ __typename: 'Centre', id }] } };
  const began = performance.now();
  const { errors } = await subgraph.execute(request, member());
  if (errors) throw new Error(JSON.stringify(errors));
  return performance.now() - began;
}
