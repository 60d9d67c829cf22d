import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** How a process ended, and what it said. */
export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A gateway in a process of its own, listening. */
export interface GatewayProcess {
  /** `http://127.0.0.1:…` */
  readonly address: string;
  readonly pid: number;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<Ending>;
}

/** Ended at last even where a test failed before it could. */
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs `pnpm gateway` with these flags and this environment and nothing else of ours. */
function run(flags: readonly string[], environment: Record<string, string>): ChildProcess {
  const command = ['--conditions=source', '--import', 'tsx', 'gateway/src/main.ts', ...flags];
  const child = spawn(process.execPath, command, { cwd: checkout, env: environment });
  running.add(child);
  return child;
}

/** Runs the gateway to its end. */
export async function endedGateway(
  flags: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ending> {
  return ended(run(flags, environment));
}

/** Starts the gateway on a free port; its log tells which. */
export async function startedGateway(
  supergraph: string,
  environment: Record<string, string> = {},
): Promise<GatewayProcess> {
  const flags = ['--supergraph', await supergraphFile(supergraph), '--port', '0'];
  const child = run(flags, environment);
  const ending = ended(child);
  const address = await Promise.race([listeningAddress(child), ending.then(refuse)]);
  return {
    address,
    pid: child.pid ?? Number.NaN,
    stop: () => {
      child.kill('SIGTERM');
      return ending;
    },
  };
}

const directory = await mkdtemp(join(tmpdir(), 'supergraph-'));
afterAll(() => rm(directory, { recursive: true }));
let files = 0;

/** Writes a supergraph to a file that lasts as long as the tests; answers its path. */
export async function supergraphFile(sdl: string): Promise<string> {
  files += 1;
  const path = join(directory, `${files}.graphql`);
  await writeFile(path, sdl);
  return path;
}

async function ended(child: ChildProcess): Promise<Ending> {
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output.stderr += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...output };
}

function listeningAddress({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    if (!stdout) return;
    createInterface({ input: stdout }).on('line', (line) => {
      const { msg, address } = JSON.parse(line) as { msg: string; address: string };
      if (msg === 'listening') resolve(address);
    });
  });
}

function refuse({ code, stderr }: Ending): never {
  throw new Error(`The gateway ended with code ${code}: ${stderr}`);
}
