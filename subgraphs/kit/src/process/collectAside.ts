import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

const threads = '/proc/self/task';
/** By this nice value, another thread that wants the same core gets ten times as much of it (sched(7)). */
const aside = 10;
const lowest = 19;

/**
 * Has V8's helper threads give way to the event loop. While they look through old memory each wants a core, and where
 * cores are few the event loop was left a fraction of one. Only where the system tells of threads, which Linux does; and
 * where it forbids, all stays as it was.
 */
export function collectAside(): void {
  for (const thread of helpers())
    attempt(() => setPriority(thread, Math.min(lowest, getPriority() + aside)));
}

/**
 * V8's threads. Releases of Node that name no thread, as 20 does not, start them before all others: one that waits, and
 * the four that work.
 */
function helpers(): readonly number[] {
  const all = ownThreads();
  const named = all.filter((thread) => nameOf(thread) === 'V8Worker');
  return named.length > 0 ? named : all.slice(1, 5);
}

/** All but that of the event loop, in the order in which they began; none where `/proc` is not this process's own. */
function ownThreads(): readonly number[] {
  const isOwn = attempt(() => readlinkSync('/proc/self')) === String(process.pid);
  const all = isOwn ? (attempt(() => readdirSync(threads)) ?? []).map(Number) : [];
  return all.filter((thread) => thread !== process.pid).sort((one, other) => one - other);
}

function nameOf(thread: number): string | undefined {
  return attempt(() => readFileSync(`${threads}/${thread}/comm`, 'utf8').trim());
}

/** Nothing but time depends on it: a thread may have ended by now, and a sandbox may forbid. */
function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
