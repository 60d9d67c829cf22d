import type { Progress } from '@spine/kit';
import { operations } from '../../support/operations.ts';
import { hotMix } from '../graph/graphWorkloads.ts';
import { verifyAnswers } from '../graph/verifyAnswers.ts';
import type { Measurement } from '../measure.ts';
import { measureRounds, type Plan } from '../rounds.ts';
import { bundled } from '../targets/bundled.ts';
import { startGraphTarget } from '../targets/graphTargets.ts';
import { startSurroundings } from '../targets/surroundings.ts';
import type { Target } from '../targets/Target.ts';
import { type Piece, replacements } from './pieces.ts';
import { policyTable } from './policyTable.ts';

interface WholeGraphOptions {
  readonly plan: Omit<Plan, 'progress' | 'mongoPid'>;
  readonly cases: number;
  readonly engine: string;
  readonly progress: Progress;
}

/** The two ways in which the graph runs. */
const shapes = [
  { name: 'one process', services: false },
  { name: 'services', services: true },
];

/**
 * What the policy costs of all that an answer costs: the shipped operations, hot, of the whole graph on MongoDB, with all of
 * the gateway's policy and with none. Guards of fields in the subgraphs, and their ledger of reads, are on in both; without
 * policy the subgraphs have no request's scope and no log either.
 */
export async function wholeGraph(
  { plan, cases, engine, progress }: WholeGraphOptions,
  [everything, nothing]: readonly [Piece, Piece],
): Promise<{ readonly measurements: readonly Measurement[]; readonly report: string }> {
  const stops: (() => unknown)[] = [];
  try {
    const surroundings = await startSurroundings(cases, progress, stops);
    const targets: Target[] = [];
    for (const { modules, settings, name } of [everything, nothing]) {
      const bundle = await bundled('spine/src/main.ts', name, replacements(modules));
      for (const { name: shape, services } of shapes) {
        progress({ label: `Starting ${shape}, ${name}`, done: 0, total: 0 });
        const started = await startGraphTarget(
          {
            name: `${shape}, ${name}`,
            engine,
            services,
            command: [bundle],
            ...(settings && { settings }),
          },
          surroundings,
        );
        stops.push(started.stop);
        targets.push(started);
      }
    }
    const sizes = await verifyAnswers(targets[0] as Target, targets, operations, {});
    const { mongoPid } = surroundings;
    const mix = hotMix(operations, sizes);
    const measurements = await measureRounds(targets, [mix], { ...plan, mongoPid, progress });
    const report = shapes.map(({ name }) => {
      const own = measurements.filter(({ contestant }) => contestant.startsWith(name));
      const ends = { all: `${name}, ${everything.name}`, none: `${name}, ${nothing.name}` };
      return policyTable(own, mix.name, ends);
    });
    return { measurements, report: report.join('\n\n') };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
