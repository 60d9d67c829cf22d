import { createReadStream } from 'node:fs';
import { StartupError } from '@spine/kit/startup';
import { type LogVerdict, NoteError, verifyLog } from '@spine/proof';
import { progressDisplay } from '../progress.ts';
import { readLogKeys } from './issuerKeys.ts';
import { readText } from './readText.ts';

/** The files that a log is verified by. */
export interface LogFiles {
  readonly keys: string;
  /** A checkpoint that was kept elsewhere. */
  readonly checkpoint?: string | undefined;
}

/**
 * Verifies an exported log from files alone.
 *
 * @param onEntry told of every entry in turn; of a log that is not what was signed, of some
 * @returns the verdict as a sentence, and whether it is good
 * @throws StartupError when a file cannot be read or is not what it should be
 */
export async function verifyLogFile(
  file: string,
  { keys, checkpoint }: LogFiles,
  onEntry?: (leafHash: Uint8Array) => void,
): Promise<{ readonly good: boolean; readonly sentence: string }> {
  const verifiers = await readLogKeys(keys);
  const kept = checkpoint === undefined ? undefined : await readText(checkpoint);
  const display = progressDisplay(process.stderr);
  const progress = (done: number) => display.show({ label: `Verifying ${file}`, done, total: 0 });
  try {
    const verdict = await verifyLog(() => linesOf(file), {
      ...{ kept, verifiers, progress },
      ...(onEntry && { onEntry }),
    });
    return sentenceOf(file, verdict, kept !== undefined);
  } catch (error) {
    throw asStartupError(error, file);
  } finally {
    display.end();
  }
}

/** Lines end with a line feed and nothing else: an entry may hold U+2028, where `node:readline` would cut it. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map(withoutReturn);
  }
  if (rest !== '') yield withoutReturn(rest);
}

/** Some editors end lines with two characters; what is canonical never ends with the first of them. */
function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function sentenceOf(file: string, verdict: LogVerdict, byKept: boolean) {
  if ('verified' in verdict) {
    const { origin, size } = verdict.verified;
    const by = byKept ? `the kept checkpoint of ${size}` : 'its own checkpoint alone';
    return {
      good: true,
      sentence: `Verified: ${verdict.entries} entries of ${origin}, by ${by}.`,
    };
  }
  const { index, reason } = verdict;
  const what = index === null ? 'No entry can be named' : `Entry ${index} is the first wrong one`;
  return {
    good: false,
    sentence: `${file} is not the log that was signed. ${what}: ${reason}. Ask who signs for the log, and show them the checkpoint.`,
  };
}

function asStartupError(error: unknown, file: string): unknown {
  if (error instanceof NoteError)
    return new StartupError(
      `${file} cannot be verified: ${error.message} Check that log, checkpoint and keys are of the same issuer.`,
    );
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') return error;
  return new StartupError(`${file} cannot be read (${code}); name a file that can.`);
}
