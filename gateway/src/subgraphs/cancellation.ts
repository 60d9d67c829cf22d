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
  /** @throws the first fault of those that listen, once all are told */
  cancel(reason: unknown): void;
}

/** Something that is still awaited. */
export function createCanceller(): Canceller {
  return new Awaited();
}

interface Listening {
  tell: ((reason: unknown) => void) | null;
}

const nothing = () => {};

/** A class, as several are made for each call and seldom does more than one listen. */
class Awaited implements Canceller {
  cancelled = false;
  reason: unknown = undefined;
  #first: Listening | null = null;
  #others: Set<Listening> | null = null;

  onCancel(tell: (reason: unknown) => void): () => void {
    if (this.cancelled) {
      tell(this.reason);
      return nothing;
    }
    const listening: Listening = { tell };
    if (this.#first === null) this.#first = listening;
    else {
      this.#others ??= new Set();
      this.#others.add(listening);
    }
    return () => this.#forget(listening);
  }

  cancel(reason: unknown): void {
    if (this.cancelled) return;
    this.cancelled = true;
    this.reason = reason;
    const listeners = [this.#first, ...(this.#others ?? [])];
    this.#first = null;
    this.#others = null;
    const faults: unknown[] = [];
    for (const listening of listeners) {
      try {
        listening?.tell?.(reason);
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw faults[0];
  }

  #forget(listening: Listening): void {
    // One that is called off by another's call is not told any more.
    listening.tell = null;
    if (this.#first === listening) this.#first = null;
    else this.#others?.delete(listening);
  }
}
