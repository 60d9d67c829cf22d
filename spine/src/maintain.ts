import type { Progress, Subgraph } from '@spine/kit';
import { buildRelease } from '@spine/quality';
import { type Config, requireInProduction } from './config.ts';
import type { Program } from './program.ts';
import { progressDisplay } from './progress.ts';
import { seedOrGrow } from './seeding.ts';
import { closeSubgraphs, openSubgraphs } from './subgraphs.ts';
import { workSettings } from './workSettings.ts';

/** Brings the four databases up to date, whether the graph runs or not. */
export async function migrate(config: Config, program: Program): Promise<void> {
  await withSubgraphs(config, program, async () => 'The databases are up to date.');
}

/** Seeds the databases that are empty, and raises the registry cases of a seeded graph. */
export async function seed(config: Config, program: Program, cases: number): Promise<void> {
  await withSubgraphs(config, program, async (subgraphs, progress) => {
    const { seeded, added } = await seedOrGrow(subgraphs, {
      seed: config.SEED,
      size: cases,
      progress,
    });
    if (seeded) return `Seeded, with ${cases.toLocaleString('en')} registry cases.`;
    if (added > 0) return `Added ${added.toLocaleString('en')} registry cases.`;
    return 'Nothing to seed: the databases hold records, and as many cases or more.';
  });
}

/** Adds a release of the registry's cases up to a day. */
export async function release(
  config: Config,
  program: Program,
  cutOff: string,
  replaces: string | null,
): Promise<void> {
  await withSubgraphs(config, program, async (_subgraphs, progress) => {
    const { _id, hash } = await buildRelease({ cutOff, replaces, now: new Date(), progress });
    return `Added the release ${_id}, SHA-256 ${hash}.`;
  });
}

/**
 * Opens the databases, which also migrates them, does the work, says how it went, and closes all.
 *
 * @param own settings of single subgraphs, where the work needs them
 */
export async function withSubgraphs(
  config: Config,
  program: Program,
  work: (subgraphs: readonly Subgraph[], progress: Progress) => Promise<string>,
  own: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  requireInProduction(config, ['MONGODB_URI']);
  const display = progressDisplay(process.stdout);
  const settings = await workSettings(config, program, display.show);
  const subgraphs = await openSubgraphs({ ...settings, own });
  program.onClose(() => closeSubgraphs(subgraphs));
  const outcome = await work(subgraphs, display.show);
  display.end();
  console.log(outcome);
  await program.close();
}
