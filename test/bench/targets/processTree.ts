import { readdir, readFile } from 'node:fs/promises';

/** What processes and all that they started have used, as the system counts it. */
export interface Usage {
  /** Of user and system together. */
  readonly cpuSeconds: number;
  /** Resident memory now. */
  readonly rssBytes: number;
}

interface ProcessState {
  readonly parent: number;
  readonly cpuSeconds: number;
  readonly rssBytes: number;
}

/** The kernel's unit of times in `/proc` (`USER_HZ`), and of memory; both the same on all common Linux machines. */
const ticksPerSecond = 100;
const pageBytes = 4_096;

/**
 * The usage of processes with their descendants, ended ones included. Null where there is no `/proc`.
 *
 * @param roots process ids; a process that is gone counts for nothing
 */
export async function usageOf(roots: readonly number[]): Promise<Usage | null> {
  const states = await processStates();
  if (states.size === 0) return null;
  const members = new Set(roots);
  let before = 0;
  while (members.size > before) {
    before = members.size;
    for (const [pid, { parent }] of states) if (members.has(parent)) members.add(pid);
  }
  const found = [...members].flatMap((pid) => states.get(pid) ?? []);
  return {
    cpuSeconds: found.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    rssBytes: found.reduce((sum, { rssBytes }) => sum + rssBytes, 0),
  };
}

/** The usage of one process alone, which takes a read and not one for each process of the machine. */
export async function ownUsage(pid: number): Promise<Usage | null> {
  return stateOf(String(pid)).then((found) => found?.[1] ?? null);
}

async function processStates(): Promise<Map<number, ProcessState>> {
  const names = await readdir('/proc').catch(() => []);
  const states = names.filter((name) => /^\d+$/.test(name)).map(stateOf);
  return new Map((await Promise.all(states)).flatMap((state) => (state ? [state] : [])));
}

async function stateOf(name: string): Promise<[number, ProcessState] | null> {
  const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null);
  return text === null ? null : [Number(name), readStat(text)];
}

/** Reads a line of `/proc/<pid>/stat` (proc_pid_stat(5)); the name, second, may hold anything but a last `)`. */
export function readStat(line: string): ProcessState {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  // Numbered as in the manual, where the state that comes first here is field 3.
  const field = (number: number) => Number(fields[number - 3]);
  return {
    parent: field(4),
    cpuSeconds: (field(14) + field(15) + field(16) + field(17)) / ticksPerSecond,
    rssBytes: field(24) * pageBytes,
  };
}
