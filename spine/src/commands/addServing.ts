import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { runProgram, runServer } from '../program.ts';
import { wholeNumber } from './argumentParsers.ts';

/** Starts the graph, and asks the one that runs. */
export function addServing(spine: Command): void {
  spine
    .command('start')
    .description('start the graph: MongoDB, the four subgraphs, the gateway')
    .option('--services', 'run each subgraph as a process of its own', false)
    .action(({ services }: { services: boolean }) =>
      runServer(async (program) => {
        const { start } = await import('../start.ts');
        await start(readConfig(), program, services);
      }),
    );
  addToken(spine);
  addExplain(spine);
}

function addToken(spine: Command): void {
  spine
    .command('token')
    .description('print a bearer token of the development issuer')
    .argument(
      '<role>',
      'researcher, centre, auditor, committee, applicant, reviewer, funder or steward',
    )
    .option('--subject <id>', 'who it is for')
    .option('--centre <ids...>', 'the centres it speaks for')
    .option('--person <id>', 'the person of the graph that it stands for')
    .addOption(
      new Option('--hours <number>', 'how long it is valid')
        .argParser(wholeNumber(1, 8_760))
        .default(12),
    )
    .action((role: string, options) =>
      runProgram(async () => {
        const { issueToken } = await import('../token.ts');
        console.log(await issueToken(readConfig(), role, options));
      }),
    );
}

function addExplain(spine: Command): void {
  spine
    .command('explain')
    .description('explain an operation by the graph that runs: verdicts, cost, plan, indexes')
    .argument('<file>', 'a GraphQL document')
    .option('--variables <file>', 'its variables, as JSON')
    .option('--operation <name>', 'which of its operations')
    .option('--as <role>', 'who asks, by a development token')
    .option('--plan', 'plan and judge only, ask no subgraph', false)
    .action((file: string, options) =>
      runProgram(async () => {
        const { explain } = await import('../explain.ts');
        console.log(await explain(readConfig(), file, options));
      }),
    );
}
