import { isatty } from 'node:tty';

/**
 * Calls back on SIGHUP; not at a terminal, where it says that the terminal is gone and ends the program as it ends
 * every other.
 *
 * @returns ends it
 */
export function onHangup(listener: () => void): () => void {
  if ([0, 1, 2].some((descriptor) => isatty(descriptor))) return () => {};
  process.on('SIGHUP', listener);
  return () => void process.off('SIGHUP', listener);
}
