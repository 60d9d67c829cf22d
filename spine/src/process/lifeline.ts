import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Ties a process to this one, so that it is asked to end (SIGTERM) even when this one is killed outright:
 * a shell waits on a pipe whose other end closes with us. Where there is no shell, nothing is tied.
 *
 * @returns cuts the line, for when the process has ended in order
 */
export function lifeline(pid: number): () => void {
  const watcher = spawn('sh', ['-c', 'read -r _; kill -TERM "$1"', 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.on('error', () => undefined);
  watcher.unref();
  (watcher.stdin as Socket | null)?.unref();
  return () => watcher.kill('SIGKILL');
}
