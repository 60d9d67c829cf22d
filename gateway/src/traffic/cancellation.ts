/** That nobody waits for something any more. An AbortSignal says the same at some ten times the cost. */
export interface Cancellation {
  readonly cancelled: boolean;
  /** Why; undefined while it is awaited. */
  readonly reason: unknown;
  /** Calls back when it is cancelled, at once if it is already; answers how to call that off. */
  onCancel(listener: (reason: unknown) => void): () => void;
}

/** A {@link Cancellation} and the right to cancel. */
export interface Canceller extends Cancellation {
  cancel(reason: unknown): void;
}

const nothing = () => {};

/** Something that is still awaited. */
export function createCanceller(): Canceller {
  const listeners = new Set<(reason: unknown) => void>();
  let cancelled = false;
  let cause: unknown;
  return {
    get cancelled() {
      return cancelled;
    },
    get reason() {
      return cause;
    },
    onCancel: (listener) => {
      if (cancelled) {
        listener(cause);
        return nothing;
      }
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    cancel: (reason) => {
      if (cancelled) return;
      cancelled = true;
      cause = reason;
      for (const listener of listeners) listener(reason);
      listeners.clear();
    },
  };
}
