import type { Address, Worker } from 'node:cluster';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { StartupError } from '@spine/kit/startup';

/** Calls back when a worker has ended; at once where it has already. */
export function onEnd(worker: Worker, listener: () => void): void {
  if (worker.isDead()) listener();
  else worker.once('exit', listener);
}

/**
 * Waits for a worker to listen.
 *
 * @returns where it does
 * @throws StartupError when it ends before; why, it says itself
 */
export async function listening(worker: Worker): Promise<string> {
  const exited = once(worker, 'exit').then(([code]): never => {
    throw new StartupError(
      `A worker (process ${worker.process.pid}) ended with code ${code} before it listened; what it says above is the reason.`,
    );
  });
  const [{ address, port }] = (await Promise.race([once(worker, 'listening'), exited])) as [
    Address,
  ];
  return `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
}

/** Tells a worker to finish and waits until it has ended; after so many milliseconds it is ended outright. */
export async function ended(worker: Worker, patience: number): Promise<void> {
  if (worker.isDead()) return;
  const gone = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  const overdue = setTimeout(() => worker.process.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(overdue);
}
