/** Where an error stands in an answer. */
export type ErrorPath = readonly (string | number)[];

interface Placed {
  readonly path?: ErrorPath | undefined;
  readonly message: string;
}

/** Orders errors by place and text, so that an answer is the same whatever failed first. */
export function byPath(one: Placed, other: Placed): number {
  return comparePaths(one.path ?? [], other.path ?? []) || compare(one.message, other.message);
}

/** Orders places: what holds another comes before it. */
export function comparePaths(one: ErrorPath, other: ErrorPath): number {
  const at = one.findIndex((key, index) => key !== other[index]);
  if (at < 0) return one.length - other.length;
  return at < other.length ? compare(one[at], other[at]) : 1;
}

function compare(one: string | number | undefined, other: string | number | undefined): number {
  if (one === other) return 0;
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
