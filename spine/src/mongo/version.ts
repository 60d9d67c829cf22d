import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const oldestMajorVersion = 6;
const patienceMs = 10_000;

/** Why a program cannot serve as the embedded MongoDB, or null when it can. */
export async function unfitness(mongod: string): Promise<string | null> {
  try {
    const { stdout } = await run(mongod, ['--version'], { timeout: patienceMs });
    const version = /^db version v(\d+)(\.\S+)/m.exec(stdout);
    if (!version) return 'it is no MongoDB server';
    const [, major, rest] = version;
    return Number(major) < oldestMajorVersion ? `it is ${major}${rest}, older than 6.0` : null;
  } catch (error) {
    return `it does not run: ${firstLine(error)}`;
  }
}

/** What a failed command said on standard error, or what the system said about it; one line. */
export function firstLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr?.trim() || message).split('\n')[0] ?? message;
}
