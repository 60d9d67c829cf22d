import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { runProgram } from '../program.ts';

/** Writes what others verify by. */
export function addExports(spine: Command): void {
  spine
    .command('key')
    .description('print SIGNING_KEYS with a new key to sign with from now on')
    .action(() =>
      runProgram(async () => {
        const { nextSigningKeys } = await import('../signing.ts');
        console.log(nextSigningKeys(readConfig()));
      }),
    );
  const exported = spine.command('export').description('write what others verify by');
  addLogExports(exported);
  addCredentialExports(exported);
}

function addLogExports(exported: Command): void {
  exported
    .command('log')
    .description('write the log of decisions and certificate events')
    .argument('<file>', 'the file to write')
    .option('--hashes', 'hashes only, not what the entries say', false)
    .action((file: string, { hashes }: { hashes: boolean }) =>
      runProgram(async (program) => {
        const { exportLog } = await import('../proof/exportLog.ts');
        await exportLog(readConfig(), program, file, hashes);
      }),
    );

  exported
    .command('keys')
    .description('write the public keys that signatures verify by')
    .argument('<file>', 'the file to write')
    .action((file: string) =>
      runProgram(async () => {
        const { exportKeys } = await import('../proof/issuerKeys.ts');
        console.log(await exportKeys(readConfig(), file));
      }),
    );
}

function addCredentialExports(exported: Command): void {
  exported
    .command('certificate')
    .description('write the credential of a certificate')
    .argument('<number>', 'the certificate’s number')
    .argument('<file>', 'the file to write')
    .action((number: string, file: string) =>
      runProgram(async (program) => {
        const { exportCertificate } = await import('../proof/exportCredentials.ts');
        await exportCertificate(readConfig(), program, number, file);
      }),
    );

  exported
    .command('status-lists')
    .description('write the lists that tell which credentials are revoked or suspended')
    .argument('<file>', 'the file to write')
    .action((file: string) =>
      runProgram(async (program) => {
        const { exportStatusLists } = await import('../proof/exportCredentials.ts');
        await exportStatusLists(readConfig(), program, file);
      }),
    );
}
