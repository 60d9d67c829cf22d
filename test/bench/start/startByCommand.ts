import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { machineEnvironment } from '../../../schema/check/replay/config.ts';
import { checkout } from '../checkout.ts';
import type { Program } from '../targets/program.ts';

/**
 * Starts the graph by the README's command, and ends npx, pnpm and what they started as Ctrl-C does, by a signal to
 * their group: npx passes none on.
 */
export async function startByCommand(
  settings: Readonly<Record<string, string>>,
): Promise<Pick<Program, 'pid' | 'ended' | 'stop'>> {
  const { packageManager } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'));
  const child = spawn('npx', ['-y', packageManager, 'start'], {
    cwd: checkout,
    env: { ...machineEnvironment, ...settings },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endGroup = (signal: NodeJS.Signals) => child.pid && process.kill(-child.pid, signal);
  const atExit = () => endGroup('SIGKILL');
  process.once('exit', atExit);
  // All of them hold this pipe: it ends with the last.
  const ended = Promise.all([text(child.stderr), once(child, 'close')]);
  const over = ended.finally(() => process.off('exit', atExit));
  return {
    pid: child.pid ?? 0,
    ended: over,
    stop: async () => {
      endGroup('SIGTERM');
      await over;
    },
  };
}
