/** Work that is done one at a time. */
export interface InTurn<Asked extends readonly unknown[]> {
  /** Begins it once what was asked for before is done, whatever came of that. */
  readonly begin: (...asked: Asked) => Promise<void>;
  /** Settles when what was asked for so far is done; never rejects. */
  readonly done: () => Promise<unknown>;
}

/** Does work in the order in which it is asked for. */
export function inTurn<Asked extends readonly unknown[]>(
  work: (...asked: Asked) => Promise<void>,
): InTurn<Asked> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    begin: (...asked) => {
      const begun = last.then(() => work(...asked));
      last = begun.catch(() => {});
      return begun;
    },
    done: () => last,
  };
}
