/** Where something stands in a row. */
export interface Place {
  /** To be called once. */
  leave(): void;
}

/**
 * What is under way, in the order in which it came; each can leave. A `Set` in its place makes a new table now and then,
 * and the one before, until V8 looks through all of its memory, holds whatever was under way then and all that hangs on
 * it: so much was kept of requests long answered that a tenth of what they allocate became old. Who has left this is held
 * by nothing.
 */
export class Row<T> {
  readonly #end = new Standing<T>(null);

  /** The one that came before all others; null where there is none. */
  get first(): T | null {
    return this.#end.next.value;
  }

  add(value: T): Place {
    return new Standing(value, this.#end);
  }

  find(isWanted: (value: T) => boolean): T | null {
    for (let at = this.#end.next; at.value !== null; at = at.next)
      if (isWanted(at.value)) return at.value;
    return null;
  }
}

class Standing<T> implements Place {
  value: T | null;
  next: Standing<T> = this;
  #before: Standing<T> = this;

  constructor(value: T | null, end: Standing<T> | null = null) {
    this.value = value;
    if (!end) return;
    this.next = end;
    this.#before = end.#before;
    this.#before.next = this;
    end.#before = this;
  }

  leave(): void {
    this.#before.next = this.next;
    this.next.#before = this.#before;
    this.next = this;
    this.#before = this;
    this.value = null;
  }
}
