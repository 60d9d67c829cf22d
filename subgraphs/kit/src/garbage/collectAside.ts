import { readdirSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';

const threads = '/proc/self/task';
/** A tenth of the time that another thread gets which wants the same core (sched(7)). */
const aside = 10;

/**
 * Has V8's helper threads give way to the event loop. While they look through old memory each wants a core, and where
 * cores are few the event loop was left a fraction of one. Only where the system tells of threads, which Linux does; and
 * where it forbids, all stays as it was. Releases of Node that name no thread (before 22.15) have those of libuv give
 * way as well.
 */
export function collectAside(): void {
  try {
    for (const thread of helpers()) setPriority(thread, aside);
  } catch {
    // Nothing but time depends on it.
  }
}

function helpers(): number[] {
  const others = readdirSync(threads).filter((thread) => thread !== String(process.pid));
  return others.filter((thread) => nameOf(thread) !== 'libuv-worker').map(Number);
}

function nameOf(thread: string): string {
  return readFileSync(`${threads}/${thread}/comm`, 'utf8').trim();
}
