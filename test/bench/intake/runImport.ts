import { readFile } from 'node:fs/promises';
import { usageOf } from '../targets/processTree.ts';
import { startProgram } from '../targets/program.ts';

/** What a command took, as the system counts it. */
export interface ImportRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

const askEveryMs = 50;

/** Imports a file by a bundled `spine`. */
export function runImport(bundle: string, file: string, mongoUri: string): Promise<ImportRun> {
  return runCommand(bundle, ['import', 'cases', file], mongoUri);
}

/** Runs a command of a bundled `spine`, from its start to its end. */
export async function runCommand(
  bundle: string,
  command: readonly string[],
  mongoUri: string,
): Promise<ImportRun> {
  const began = performance.now();
  const program = await startProgram([bundle, ...command], { MONGODB_URI: mongoUri });
  let [cpuSeconds, peakBytes] = [0, 0];
  const ask = async () => {
    peakBytes = Math.max(peakBytes, await peakOf(program.pid));
    cpuSeconds = Math.max(cpuSeconds, (await usageOf([program.pid]))?.cpuSeconds ?? 0);
  };
  const timer = setInterval(() => void ask(), askEveryMs);
  try {
    await program.ended;
  } finally {
    clearInterval(timer);
  }
  return { seconds: (performance.now() - began) / 1_000, cpuSeconds, peakBytes };
}

/** The most memory that a process ever had resident, by the kernel's own mark (proc_pid_status(5)); 0 once it is gone. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return Number(kilobytes) * 1_024;
}
