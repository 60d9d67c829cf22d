import type { Path } from './data.ts';

/** Where a value stands, told by what it stands in; null is the answer itself. */
export interface Place {
  readonly within: Place | null;
  readonly key: string | number;
}

/** The place of a key, spelled out. */
export function pathTo(within: Place | null, key: string | number): Path {
  const path: (string | number)[] = [key];
  for (let place = within; place; place = place.within) path.push(place.key);
  return path.reverse();
}
