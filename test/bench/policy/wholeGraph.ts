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

/** What is left out of a build of the graph: nothing, pieces in turn, everything. */
interface Variants {
  readonly all: Piece;
  readonly without: readonly Piece[];
  readonly none: Piece;
}

const oneProcess = { name: 'one process', services: false };
const asServices = { name: 'services', services: true };

/**
 * What the policy costs of all that an answer costs: the shipped operations, hot, of the whole graph on MongoDB, with all of
 * the gateway's policy and with none; without single pieces in one process only. Guards of fields in the subgraphs, and their
 * ledger of reads, are on in all; without policy the subgraphs have no request's scope and no log either.
 */
export async function wholeGraph(
  { plan, cases, engine, progress }: WholeGraphOptions,
  { all, without, none }: Variants,
): Promise<{ readonly measurements: readonly Measurement[]; readonly report: string }> {
  const stops: (() => unknown)[] = [];
  const shapes = without.length > 0 ? [oneProcess] : [oneProcess, asServices];
  try {
    const surroundings = await startSurroundings(cases, progress, stops);
    const targets: Target[] = [];
    for (const piece of [all, ...without, none]) {
      const command = [await bundledWithout(piece)];
      for (const { name: shape, services } of shapes) {
        const name = named(shape, piece);
        progress({ label: `Starting ${name}`, done: 0, total: 0 });
        const { settings } = piece;
        const own = { name, engine, services, command, ...(settings && { settings }) };
        const started = await startGraphTarget(own, surroundings);
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
      return policyTable(own, mix.name, { all: named(name, all), none: named(name, none) });
    });
    return { measurements, report: report.join('\n\n') };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

const named = (shape: string, { name }: Piece) => `${shape}, ${name}`;

function bundledWithout({ name, modules }: Piece): Promise<string> {
  return bundled('spine/src/main.ts', name.replaceAll(/\W+/g, '-'), replacements(modules));
}
