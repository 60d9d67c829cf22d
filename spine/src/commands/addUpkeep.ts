import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { runProgram } from '../program.ts';
import { mostCases, presetCases } from '../seeding.ts';
import { wholeNumber } from './argumentParsers.ts';

/** Looks after what the databases hold. */
export function addUpkeep(spine: Command): void {
  spine
    .command('migrate')
    .description('bring the databases up to date')
    .action(() =>
      runProgram(async (program) => {
        const { migrate } = await import('../maintain.ts');
        await migrate(readConfig(), program);
      }),
    );

  spine
    .command('seed')
    .description('seed empty databases, or add registry cases to a seeded graph')
    .addOption(
      new Option('--cases <number>', 'synthetic registry cases')
        .argParser(wholeNumber(0, mostCases))
        .default(presetCases),
    )
    .addOption(
      new Option('--seed <number>', 'seed of the synthetic data (SEED)').argParser(
        wholeNumber(0, 2_147_483_647),
      ),
    )
    .action(({ cases, seed: given }: { cases: number; seed?: number }) =>
      runProgram(async (program) => {
        const { seed } = await import('../maintain.ts');
        const config = readConfig();
        await seed({ ...config, SEED: given ?? config.SEED }, program, cases);
      }),
    );
  addCheck(spine);
}

function addCheck(spine: Command): void {
  spine
    .command('check')
    .description('prove what is kept equal to what it comes from')
    .command('rollups')
    .description('recount all registry cases, and compare with the counts that figures come from')
    .action(() =>
      runProgram(async (program) => {
        const { checkRollups } = await import('../checkRollups.ts');
        await checkRollups(readConfig(), program);
      }),
    );
}
