import { type Command, Option } from 'commander';
import { runProgram } from '../program.ts';
import { instant } from './argumentParsers.ts';

/** Verifies what was written, without a database. */
export function addVerification(spine: Command): void {
  const verify = spine
    .command('verify')
    .description('verify from files alone: exit code 0 when good, 2 when not');
  addCertificate(verify);
  addLog(verify);
}

function addCertificate(verify: Command): void {
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
        const { verifyCertificateFile } = await import('../proof/verifyCertificateFile.ts');
        const { exitCode, sentence } = await verifyCertificateFile(file, options);
        if (exitCode === 0) console.log(sentence);
        else console.error(sentence);
        process.exitCode = exitCode;
      }),
    );
}

function addLog(verify: Command): void {
  verify
    .command('log')
    .description('verify an exported log')
    .argument('[file]', 'the log', 'log.jsonl')
    .requiredOption('--keys <file>', 'the keys of who signs, got from them')
    .option('--checkpoint <file>', 'a checkpoint that was kept elsewhere')
    .action((file: string, options: { keys: string; checkpoint?: string }) =>
      runProgram(async () => {
        const { verifyLogFile } = await import('../proof/verifyLogFile.ts');
        const { good, sentence } = await verifyLogFile(file, options);
        if (good) console.log(sentence);
        else console.error(sentence);
        process.exitCode = good ? 0 : 2;
      }),
    );
}
