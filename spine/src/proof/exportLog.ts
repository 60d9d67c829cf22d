import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StartupError } from '@spine/kit/startup';
import { logLines } from '@spine/quality';
import { type Config, requireInProduction } from '../config.ts';
import { withSubgraphs } from '../maintain.ts';
import type { Program } from '../program.ts';
import { signing } from '../signing.ts';

/**
 * Writes the log to a file that `spine verify log` reads, everything committed included.
 *
 * @param hashesOnly leaves out what the entries say
 * @throws StartupError when the file cannot be written
 */
export async function exportLog(
  config: Config,
  program: Program,
  file: string,
  hashesOnly: boolean,
): Promise<void> {
  requireInProduction(config, ['MONGODB_URI', 'SIGNING_KEYS', 'SIGNING_ISSUER']);
  const own = { ...(await signing(config)) };
  await withSubgraphs(
    config,
    program,
    async (_subgraphs, show) => {
      let entries = 0;
      const progress = (done: number, total: number) => {
        entries = done;
        show({ label: `Writing ${file}`, done, total });
      };
      const lines = Readable.from(ended(logLines({ hashesOnly, progress })));
      await pipeline(lines, createWriteStream(file)).catch((error: NodeJS.ErrnoException) => {
        if (error.syscall !== 'open' && error.syscall !== 'write') throw error;
        throw new StartupError(`${file} cannot be written (${error.code}); name a file that can.`);
      });
      return entries === 0 ? 'The log is empty yet.' : `${entries} entries written to ${file}.`;
    },
    own,
  );
}

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
