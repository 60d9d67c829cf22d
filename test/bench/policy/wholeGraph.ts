import type { Progress } from '@spine/kit';
import { operations } from '../../support/operations.ts';
import { hotMix } from '../graph/graphWorkloads.ts';
import { verifyAnswers } from '../graph/verifyAnswers.ts';
import type { Measurement } from '../measure.ts';
import { measureRounds, type Plan } from '../rounds.ts';
import { bundled } from '../targets/bundled.ts';
import { type StartedTarget, startGraphTarget } from '../targets/graphTargets.ts';
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

interface Shape {
  readonly name: string;
  readonly services: boolean;
}

const oneProcess: Shape = { name: 'one process', services: false };
const services: Shape = { name: 'services', services: true };

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
  const shapes = without.length > 0 ? [oneProcess] : [oneProcess, services];
  try {
    const surroundings = await startSurroundings(cases, progress, stops);
    const targets: Target[] = [];
    for (const piece of [all, ...without, none])
      for (const shape of shapes) {
        progress({ label: `Starting ${named(shape, piece)}`, done: 0, total: 0 });
        const started = await startWithout(piece, shape, engine, surroundings);
        stops.push(started.stop);
        targets.push(started);
      }
    const sizes = await verifyAnswers(targets[0] as Target, targets, operations, {});
    const { mongoPid } = surroundings;
    const mix = hotMix(operations, sizes);
    const measurements = await measureRounds(targets, [mix], { ...plan, mongoPid, progress });
    const report = shapes.map((shape) => {
      const own = measurements.filter(({ contestant }) => contestant.startsWith(shape.name));
      return policyTable(own, mix.name, { all: named(shape, all), none: named(shape, none) });
    });
    return { measurements, report: report.join('\n\n') };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

const named = (shape: Shape, { name }: Piece) => `${shape.name}, ${name}`;

async function startWithout(
  piece: Piece,
  shape: Shape,
  engine: string,
  surroundings: Parameters<typeof startGraphTarget>[1],
): Promise<StartedTarget> {
  const { modules, settings } = piece;
  const file = piece.name.replaceAll(/\W+/g, '-');
  const bundle = await bundled('spine/src/main.ts', file, replacements(modules));
  const name = named(shape, piece);
  const own = { name, engine, services: shape.services, command: [bundle] };
  return startGraphTarget({ ...own, ...(settings && { settings }) }, surroundings);
}
