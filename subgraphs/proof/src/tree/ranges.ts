/** Entries of a log from one index to before another; as a subtree, the one over them. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

/**
 * The subtrees whose hashes prove that a tree of `size` entries holds the one at `index`, leaf first
 * (RFC 6962, 2.1.1, PATH).
 */
export function inclusionPath(index: number, size: number): Range[] {
  const path: Range[] = [];
  let range: Range = { from: 0, until: size };
  while (range.until - range.from > 1) {
    const [left, right] = halves(range);
    const inLeft = index < left.until;
    path.unshift(inLeft ? right : left);
    range = inLeft ? left : right;
  }
  return path;
}

/**
 * The subtrees whose hashes prove that a tree of `to` entries continues the one of `from`, 0 < from ≤ to
 * (RFC 6962, 2.1.2, PROOF).
 */
export function consistencyPath(from: number, to: number): Range[] {
  const path: Range[] = [];
  let range: Range = { from: 0, until: to };
  while (range.until > from) {
    const [left, right] = halves(range);
    const endsInLeft = from <= left.until;
    path.unshift(endsInLeft ? right : left);
    range = endsInLeft ? left : right;
  }
  // The verifier has the old tree's root already, where it is a subtree of the new one.
  return range.from === 0 ? path : [range, ...path];
}

/** A subtree's two: as many entries on the left as the largest power of two that leaves some on the right. */
export function halves({ from, until }: Range): readonly [Range, Range] {
  let width = 1;
  while (width * 2 < until - from) width *= 2;
  return [
    { from, until: from + width },
    { from: from + width, until },
  ];
}
