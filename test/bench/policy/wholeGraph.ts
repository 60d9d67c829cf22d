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
const asServices: Shape = { name: 'services', services: true };

interface WholeGraphMeasured {
  readonly measurements: readonly Measurement[];
  readonly report: string;
}

/**
 * What the policy costs of all that an answer costs: the shipped operations, hot, of the whole graph on MongoDB, with all of
 * the gateway's policy and with none; without single pieces in one process only. Guards of fields in the subgraphs, and their
 * ledger of reads, are on in all; without policy the subgraphs have no request's scope and no log either.
 */
export async function wholeGraph(
  options: WholeGraphOptions,
  variants: Variants,
): Promise<WholeGraphMeasured> {
  const shapes = variants.without.length > 0 ? [oneProcess] : [oneProcess, asServices];
  const stops: (() => unknown)[] = [];
  try {
    const surroundings = await startSurroundings(options.cases, options.progress, stops);
    const parts: WholeGraphMeasured[] = [];
    for (const shape of shapes) parts.push(await inShape(shape, surroundings, options, variants));
    return {
      measurements: parts.flatMap(({ measurements }) => measurements),
      report: parts.map(({ report }) => report).join('\n\n'),
    };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** One shape at a time: MongoDB tells each process that watches it of every write of all the others. */
async function inShape(
  { name: shape, services }: Shape,
  surroundings: Awaited<ReturnType<typeof startSurroundings>>,
  { plan, engine, progress }: WholeGraphOptions,
  { all, without, none }: Variants,
): Promise<WholeGraphMeasured> {
  const targets: StartedTarget[] = [];
  try {
    for (const piece of [all, ...without, none]) {
      const name = named(shape, piece);
      progress({ label: `Starting ${name}`, done: 0, total: 0 });
      const command = [await bundledWithout(piece)];
      const { settings } = piece;
      const own = { name, engine, services, command, ...(settings && { settings }) };
      targets.push(await startGraphTarget(own, surroundings));
    }
    const sizes = await verifyAnswers(targets[0] as Target, targets, operations, {});
    const { mongoPid } = surroundings;
    const mix = hotMix(operations, sizes);
    const measurements = await measureRounds(targets, [mix], { ...plan, mongoPid, progress });
    const names = { all: named(shape, all), none: named(shape, none) };
    return { measurements, report: policyTable(measurements, mix.name, names) };
  } finally {
    for (const { stop } of targets.reverse()) await stop();
  }
}

const named = (shape: string, { name }: Piece) => `${shape}, ${name}`;

function bundledWithout({ name, modules }: Piece): Promise<string> {
  return bundled('spine/src/main.ts', name.replaceAll(/\W+/g, '-'), replacements(modules));
}
