/** By so much a limit comes back at a time. */
const more = 1.25;

/** A limit between two bounds, which falls at once and comes back step by step. */
export interface BoundedLimit {
  readonly current: number;
  /** Sets it, rounded down; what is beyond a bound is the bound. */
  set(limit: number): void;
  grow(): void;
}

/** @param least however far it falls; or `most`, where that is less */
export function boundedLimit(least: number, most: number): BoundedLimit {
  const floor = Math.min(least, most);
  let current = most;
  const set = (limit: number) => {
    current = Math.min(most, Math.max(floor, Math.floor(limit)));
  };
  return {
    get current() {
      return current;
    },
    set,
    grow: () => set(Math.max(current + 1, current * more)),
  };
}
