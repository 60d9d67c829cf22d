import { collectSooner } from '@spine/kit/collectSooner';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { runProgram } from '../program.ts';
import { day } from './argumentParsers.ts';

/** Takes cases in, and gives protected summaries of them out. */
export function addRegistry(spine: Command): void {
  spine
    .command('import')
    .description('import what others keep')
    .command('cases')
    .description('import registry cases: CSV or NDJSON, a case a line; docs/import.md says how')
    .argument('<file>', 'the file, or - for standard input')
    .option('--mapping <file>', 'how its columns and codes are called, as YAML or JSON')
    .option('--centre <id>', 'the centre that all its rows are of')
    .option('--report <file>', 'where to write what is wrong with rows, as NDJSON')
    .option('--dry-run', 'check it, and write nothing', false)
    .action((file: string, options) =>
      runProgram(async (program) => {
        collectSooner(50);
        const { importCases } = await import('../importCases.ts');
        await importCases(readConfig(), program, file, options);
      }),
    );

  spine
    .command('release')
    .description('protected summaries of the registry')
    .command('build')
    .description('add a release of all cases up to a day; a release never changes')
    .requiredOption('--cut-off <day>', 'the last day that counts, such as 2026-03-31', day)
    .option('--replaces <release>', 'the release that this one corrects')
    .action(({ cutOff, replaces }: { cutOff: string; replaces?: string }) =>
      runProgram(async (program) => {
        const { release } = await import('../maintain.ts');
        await release(readConfig(), program, cutOff, replaces ?? null);
      }),
    );
}
