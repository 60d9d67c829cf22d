import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { StartupError } from './startup.ts';

/** Where a program listens; the setting of its host is called like that of its port. */
export interface Listener {
  readonly setting: string;
  readonly port: number;
  readonly host: string;
}

type Address = Pick<Listener, 'port' | 'host'>;

/**
 * Makes sure, before the slow part, that a program can listen on all that it is told to, by holding all of it at
 * once; what is taken by the time it listens is refused then.
 *
 * @param metrics null where nobody collects them
 * @param others what the program has others listen on
 * @throws StartupError naming the setting, or both that ask for the same port
 */
export async function checkListeners(
  own: Address,
  metrics: Address | null,
  others: readonly Listener[] = [],
): Promise<void> {
  const served = { setting: 'PORT', ...own };
  const collected = metrics ? [{ setting: 'METRICS_PORT', ...metrics }] : [];
  const held: Server[] = [];
  const before: Listener[] = [];
  try {
    for (const listener of [served, ...collected, ...others]) {
      held.push(await hold(listener, before));
      before.push(listener);
    }
  } finally {
    for (const server of held) server.close();
  }
}

async function hold(listener: Listener, before: readonly Listener[]): Promise<Server> {
  const { setting, port, host } = listener;
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    const other = isTaken(error) && before.find((each) => each.port === port);
    if (!other) return refuseListener(error, listener);
    throw new StartupError(
      `Port ${port} is asked for by both ${other.setting} and ${setting}; set one of them to another.`,
    );
  }
}

/**
 * Turns a listener's error into one sentence where it is about the port or the host.
 *
 * @throws StartupError then, else the error
 */
export function refuseListener(error: unknown, { setting, port, host }: Listener): never {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (isTaken(error))
    throw new StartupError(
      `${setting} ${port} is taken by another program; stop it or set ${setting} to a free one.`,
    );
  if (code === 'EACCES')
    throw new StartupError(
      `${setting} ${port} may not be used by this user; set ${setting} to one above 1023.`,
    );
  const hostSetting = setting.replace('PORT', 'HOST');
  if (noAddress.has(code))
    throw new StartupError(
      `${hostSetting} "${host}" is no address of this machine; set ${hostSetting} to one, such as 127.0.0.1 (0.0.0.0 is all).`,
    );
  throw error;
}

const noAddress: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL']);

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}
