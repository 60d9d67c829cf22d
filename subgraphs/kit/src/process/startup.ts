import type { Logger } from '../Logger.ts';

/** A start that cannot go on. The message is one sentence that names the setting and the way out. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/**
 * Runs a program to its end: a {@link StartupError} becomes one line on standard error and exit code 1;
 * anything else is a defect and keeps its stack trace.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const startup = error instanceof StartupError;
    console.error(startup ? `error: ${error.message}` : error);
    process.exit(1);
  }
}

/**
 * Logs a rejection that nobody handles, where Node would end the process: a server goes on for all other callers.
 */
export function outliveStrays(logger: Logger): void {
  process.on('unhandledRejection', (err) => logger.error({ err }, 'a rejection nobody handled'));
}

/**
 * A signal that follows within this time is the same one: a terminal sends Ctrl-C to the whole process group,
 * and package managers pass it on once more.
 */
const sameSignalMs = 1_000;

/** How a shell tells that a signal ended a command: 128 and the signal's number. */
const codeOf = (signal: number) => 128 + signal;

/**
 * Calls `close` once on Ctrl-C or SIGTERM, then ends the process; a second signal ends it at once.
 *
 * @param serves whether it runs until it is told to stop, and so ends with code 0; work that is cut short does not
 */
export function closeOnSignal(close: () => Promise<void>, serves = true): void {
  let closingSince = 0;
  const stop = (_name: NodeJS.Signals, signal: number) => {
    if (closingSince > 0 && Date.now() - closingSince < sameSignalMs) return;
    if (closingSince > 0) process.exit(codeOf(signal));
    closingSince = Date.now();
    close().then(
      () => process.exit(serves ? 0 : codeOf(signal)),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
