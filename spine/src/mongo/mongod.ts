import { closeSync, openSync } from 'node:fs';
import { connect } from 'node:net';
import { type Child, startChild } from '../process/child.ts';
import { logSize, reasonIn } from './mongodLog.ts';

/** The name of the one-member replica set; transactions and change streams need one. */
export const replicaSet = 'spine';
/** Makes a mongod a member of it. */
export const replicaSetArgs = ['--replSet', replicaSet] as const;

export interface MongodOptions {
  readonly binary: string;
  readonly dbPath: string;
  readonly port: number;
  /** Where its output is appended. */
  readonly logPath: string;
  readonly args?: readonly string[];
}

/** A mongod that ended before it accepted connections. */
export class MongodFailure extends Error {
  readonly code: number | null;

  constructor(code: number | null, reason: string) {
    super(reason);
    this.code = code;
  }
}

/**
 * Starts a mongod and waits until it accepts connections on 127.0.0.1.
 *
 * @throws MongodFailure with the reason from its log
 */
export async function startMongod(options: MongodOptions): Promise<Child> {
  const logged = logSize(options.logPath);
  const mongod = await launch(options);
  if (await mongod.until(() => accepts(options.port))) return mongod;
  const { code, signal } = await mongod.exited;
  throw new MongodFailure(
    code,
    reasonIn(options.logPath, logged) ?? String(signal ?? `exit code ${code}`),
  );
}

async function launch({ binary, dbPath, port, logPath, args = [] }: MongodOptions): Promise<Child> {
  const log = openSync(logPath, 'a', 0o600);
  // Nothing of ours runs JavaScript in the database, so nobody else's does.
  const fixed = ['--bind_ip', '127.0.0.1', '--quiet', '--noscripting'];
  const given = ['--port', String(port), '--dbpath', dbPath, ...args];
  const socket = process.platform === 'win32' ? [] : ['--nounixsocket'];
  try {
    return await startChild(binary, [...fixed, ...socket, ...given], {
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

/** Whether something listens on a port of this machine. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1', () => answer(true));
    socket.once('connect', () => socket.destroy()).once('error', () => answer(false));
  });
}
