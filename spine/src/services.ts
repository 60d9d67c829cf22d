import { join } from 'node:path';
import type { Environment } from '@spine/kit/env';
import { StartupError } from '@spine/kit/startup';
import { checkout, fromSource } from './checkout.ts';
import { childEnvironment } from './config.ts';
import { type Exit, startChild } from './process/child.ts';
import { freePort } from './process/freePort.ts';
import type { Program } from './program.ts';
import { subgraphNames } from './subgraphNames.ts';

/**
 * Starts each subgraph as a process of its own, reachable from this machine only, and waits until all answer.
 *
 * @param environment their settings, but for the port
 * @throws StartupError when a process ends
 */
export async function startServices(
  ports: readonly number[],
  environment: Environment,
  program: Program,
): Promise<void> {
  const services = subgraphNames.map((name, i) =>
    startService(name, ports[i] as number, environment, program),
  );
  await Promise.all(services);
}

/**
 * The ports of the subgraphs' own processes: four in a row, or for 0 any that are free.
 *
 * @throws StartupError when one of them is taken, or is none
 */
export async function portsFrom(first: number): Promise<readonly number[]> {
  const wanted = subgraphNames.map((_, i) => (first === 0 ? 0 : first + i));
  const last = first + subgraphNames.length - 1;
  if (last > lastPort)
    throw new StartupError(
      `SUBGRAPH_PORT ${first} asks for the ports ${first} to ${last}, but the last is ${lastPort}; set SUBGRAPH_PORT to the first of four free ones (0 takes any).`,
    );
  const ports = await Promise.all(wanted.map((port) => freePort(port)));
  const taken = wanted.find((port, i) => port !== 0 && port !== ports[i]);
  if (taken === undefined) return ports;
  throw new StartupError(
    `SUBGRAPH_PORT ${first} asks for the ports ${first} to ${last}, but ${taken} is taken; stop that program, or set SUBGRAPH_PORT to the first of four free ones (0 takes any).`,
  );
}

const lastPort = 65_535;

async function startService(
  name: string,
  port: number,
  environment: Environment,
  program: Program,
): Promise<void> {
  const folder = join(checkout, 'subgraphs', name);
  const command = fromSource
    ? [join(checkout, 'run.mjs'), join(folder, 'src/main.ts')]
    : [join(folder, 'dist/main.js')];
  const child = await startChild(process.execPath, command, {
    // In traces each goes by its own name, whatever this program is called there.
    env: childEnvironment({
      ...environment,
      OTEL_SERVICE_NAME: '',
      PORT: String(port),
      HOST: '127.0.0.1',
    }),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  program.onClose(child.stop);
  const ended = child.exited.then(
    (exit) => `The ${name} subgraph (process ${child.pid}) ended ${how(exit)}, so the graph stops.`,
  );
  if (!(await child.until(() => isReady(port)))) throw new StartupError(await ended);
  program.endWith(ended);
}

function how({ code, signal }: Exit): string {
  return signal ? `by ${signal}` : `with exit code ${code}`;
}

function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
