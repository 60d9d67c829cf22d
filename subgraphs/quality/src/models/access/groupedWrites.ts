interface Waiting<T> {
  readonly items: readonly T[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Writes at once while nothing is being written, and what comes meanwhile together when that has ended: a journaled
 * write costs much the same for one record as for hundreds. Each caller learns when its own records are written, or
 * that the write they went into failed.
 */
export function groupedWrites<T>(
  write: (items: readonly T[]) => Promise<void>,
): (items: readonly T[]) => Promise<void> {
  let waiting: Waiting<T>[] = [];
  let underWay = false;

  async function writeWaiting(): Promise<void> {
    underWay = true;
    while (waiting.length > 0) {
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
