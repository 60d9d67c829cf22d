import { gatewayBench } from '../foreign/gatewayBench.ts';
import { type GraphBenchOptions, graphBench } from '../graph/graphBench.ts';
import { refuseUnknown } from '../graph/graphShapes.ts';
import { hurriedSoak } from '../soak/soakBench.ts';
import { startBench } from '../start/startBench.ts';
import type { OtherGateway } from '../targets/otherGateways.ts';
import { goalsTable, type Parts } from './goals.ts';
import { writeToReadme } from './readme.ts';

interface SummaryBenchOptions extends Omit<GraphBenchOptions, 'alone' | 'uncached' | 'others'> {
  readonly others: readonly OtherGateway[];
  /** Of the mix that memory is measured after. */
  readonly minutes: number;
  /** Whether the table goes into the README. */
  readonly readme: boolean;
}

type Part = keyof Parts;
type Measured = { readonly report: string; readonly failures?: readonly string[] };

/** All that was promised in figures, one part after the other. A part that fails takes none of the others with it. */
export async function summaryBench(options: SummaryBenchOptions) {
  const without = { ...options, others: [], alone: false, uncached: true };
  refuseUnknown(without);
  const parts: Parts & Partial<Record<Part, Measured>> = {};
  const failures: string[] = [];
  const run = async (
    name: Part,
    measure: (keep: GraphBenchOptions['keep']) => Promise<Measured>,
  ) => {
    options.say(`Part ${name} …`);
    try {
      const measured = await measure((so) => options.keep({ ...parts, [name]: so, failures }));
      Object.assign(parts, { [name]: measured });
      failures.push(...(measured.failures ?? []));
    } catch (error) {
      failures.push(`${name}: ${(error as Error).message}`);
    }
    await options.keep({ ...parts, failures });
  };
  await run('graph', (keep) => graphBench({ ...without, keep }));
  await run('gateway', () => gatewayBench(without));
  await run('start', () => startBench(options));
  await run('soak', (keep) => hurriedSoak({ ...options, keep }));
  const goals = goalsTable(parts);
  if (options.readme) await writeToReadme(goals);
  const reports = Object.values(parts).map(({ report }) => report);
  return { ...parts, failures, report: [goals, ...failures, ...reports].join('\n\n') };
}
