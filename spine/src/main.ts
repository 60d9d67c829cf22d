import { Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from './config.ts';
import { collectSooner } from './process/collectSooner.ts';
import { runProgram } from './program.ts';
import { mostCases, presetCases } from './seeding.ts';

const spine = new Command('pnpm spine')
  .description('Runs the spine-care graph and looks after its data.')
  .showSuggestionAfterError(false)
  .configureOutput({ outputError: (text, write) => write(withWayOut(text)) });

spine
  .command('start')
  .description('start the graph: MongoDB, the four subgraphs, the gateway')
  .option('--services', 'run each subgraph as a process of its own', false)
  .action(({ services }: { services: boolean }) =>
    runProgram(async (program) => {
      const { start } = await import('./start.ts');
      await start(readConfig(), program, services);
    }),
  );

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
      const { issueToken } = await import('./token.ts');
      console.log(await issueToken(readConfig(), role, options));
    }),
  );

spine
  .command('key')
  .description('print SIGNING_KEYS with a new key to sign with from now on')
  .action(() =>
    runProgram(async () => {
      const { nextSigningKeys } = await import('./signing.ts');
      console.log(nextSigningKeys(readConfig()));
    }),
  );

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
      const { explain } = await import('./explain.ts');
      console.log(await explain(readConfig(), file, options));
    }),
  );

spine
  .command('migrate')
  .description('bring the databases up to date')
  .action(() =>
    runProgram(async (program) => {
      const { migrate } = await import('./maintain.ts');
      await migrate(readConfig(), program);
    }),
  );

spine
  .command('seed')
  .description('seed empty databases, or add registry cases to a seeded graph')
  .addOption(
    new Option('--cases <number>', 'synthetic registry cases')
      .argParser(wholeNumber(1, mostCases))
      .default(presetCases),
  )
  .addOption(
    new Option('--seed <number>', 'seed of the synthetic data (SEED)').argParser(
      wholeNumber(0, 2_147_483_647),
    ),
  )
  .action(({ cases, seed: given }: { cases: number; seed?: number }) =>
    runProgram(async (program) => {
      const { seed } = await import('./maintain.ts');
      const config = readConfig();
      await seed({ ...config, SEED: given ?? config.SEED }, program, cases);
    }),
  );

spine
  .command('check')
  .description('prove what is kept equal to what it comes from')
  .command('rollups')
  .description('recount all registry cases, and compare with the counts that figures come from')
  .action(() =>
    runProgram(async (program) => {
      const { checkRollups } = await import('./checkRollups.ts');
      await checkRollups(readConfig(), program);
    }),
  );

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
      collectSooner();
      const { importCases } = await import('./importCases.ts');
      await importCases(readConfig(), program, file, options);
    }),
  );

const exported = spine.command('export').description('write what others verify by');

exported
  .command('log')
  .description('write the log of decisions and certificate events')
  .argument('<file>', 'the file to write')
  .option('--hashes', 'hashes only, not what the entries say', false)
  .action((file: string, { hashes }: { hashes: boolean }) =>
    runProgram(async (program) => {
      const { exportLog } = await import('./proof/exportLog.ts');
      await exportLog(readConfig(), program, file, hashes);
    }),
  );

exported
  .command('keys')
  .description('write the public keys that signatures verify by')
  .argument('<file>', 'the file to write')
  .action((file: string) =>
    runProgram(async () => {
      const { exportKeys } = await import('./proof/issuerKeys.ts');
      console.log(await exportKeys(readConfig(), file));
    }),
  );

exported
  .command('certificate')
  .description('write the credential of a certificate')
  .argument('<number>', 'the certificate’s number')
  .argument('<file>', 'the file to write')
  .action((number: string, file: string) =>
    runProgram(async (program) => {
      const { exportCertificate } = await import('./proof/exportCredentials.ts');
      await exportCertificate(readConfig(), program, number, file);
    }),
  );

exported
  .command('status-lists')
  .description('write the lists that tell which credentials are revoked or suspended')
  .argument('<file>', 'the file to write')
  .action((file: string) =>
    runProgram(async (program) => {
      const { exportStatusLists } = await import('./proof/exportCredentials.ts');
      await exportStatusLists(readConfig(), program, file);
    }),
  );

const verify = spine
  .command('verify')
  .description('verify from files alone: exit code 0 when good, 2 when not');

verify
  .command('certificate')
  .description('verify the credential of a certificate; exit code 3 when genuine, but not valid')
  .argument('<file>', 'the credential')
  .requiredOption('--keys <file>', 'the keys of who certifies, got from them')
  .requiredOption('--status <files...>', 'status lists, one a line, not older than a day')
  .option('--log <file>', 'the log, to find the certificate in it')
  .option('--checkpoint <file>', 'a checkpoint of the log that was kept elsewhere')
  .addOption(
    new Option('--at <instant>', 'as of this instant, by lists of then (now)').argParser(instant),
  )
  .action((file: string, options) =>
    runProgram(async () => {
      const { verifyCertificateFile } = await import('./proof/verifyCertificateFile.ts');
      const { exitCode, sentence } = await verifyCertificateFile(file, options);
      if (exitCode === 0) console.log(sentence);
      else console.error(sentence);
      process.exitCode = exitCode;
    }),
  );

verify
  .command('log')
  .description('verify an exported log')
  .argument('[file]', 'the log', 'log.jsonl')
  .requiredOption('--keys <file>', 'the keys of who signs, got from them')
  .option('--checkpoint <file>', 'a checkpoint that was kept elsewhere')
  .action((file: string, options: { keys: string; checkpoint?: string }) =>
    runProgram(async () => {
      const { verifyLogFile } = await import('./proof/verifyLogFile.ts');
      const { good, sentence } = await verifyLogFile(file, options);
      if (good) console.log(sentence);
      else console.error(sentence);
      process.exitCode = good ? 0 : 2;
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
      const { release } = await import('./maintain.ts');
      await release(readConfig(), program, cutOff, replaces ?? null);
    }),
  );

await spine.parseAsync();

function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text);
  if (isDay && text <= new Date().toJSON().slice(0, 10)) return text;
  throw new InvalidArgumentError('It must be a day that is not in the future, such as 2026-03-31.');
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

function instant(text: string): Date {
  const date = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(date.getTime())) return date;
  throw new InvalidArgumentError('It must be an instant in UTC, such as 2026-06-15T12:00:00Z.');
}

/** The error as one sentence that ends in what to do. */
function withWayOut(text: string): string {
  return `${text.trim().replace(/\.$/, '')}; \`pnpm spine --help\` lists what there is.\n`;
}
