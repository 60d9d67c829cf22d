import { setImmediate as turn } from 'node:timers/promises';

interface Waiting<T> {
  readonly items: readonly T[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Writes what comes in one turn of the event loop together, and what comes while that is written when it has ended: a
 * journaled write costs much the same for one record as for hundreds. Each caller learns when its own records are
 * written, or that the write they went into failed.
 */
export function groupedWrites<T>(
  write: (items: readonly T[]) => Promise<void>,
): (items: readonly T[]) => Promise<void> {
  let waiting: Waiting<T>[] = [];
  let underWay = false;

  async function writeWaiting(): Promise<void> {
    underWay = true;
    while (waiting.length > 0) {
      await turn();
      const group = waiting;
      waiting = [];
      const failure = await write(group.flatMap(({ items }) => items)).then(
        () => null,
        (reason: unknown) => ({ reason }),
      );
      for (const { resolve, reject } of group) failure ? reject(failure.reason) : resolve();
    }
    underWay = false;
  }

  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject });
      if (!underWay) void writeWaiting();
    });
}
