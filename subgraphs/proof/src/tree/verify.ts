import { hashLength, nodeHash, sameHash } from './hashes.ts';

/** What an inclusion proof says. */
export interface Inclusion {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** What a consistency proof says. */
export interface Consistency {
  readonly from: number;
  readonly fromRoot: Uint8Array;
  readonly to: number;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** A node on the way up, and the last one of its level. */
interface Place {
  at: number;
  last: number;
}

/** Whether the tree with that root holds the entry at that index (RFC 9162, 2.1.3.2). */
export function isIncluded({ leafHash, index, size, root, proof }: Inclusion): boolean {
  if (index < 0 || index >= size || !areHashes([leafHash, root, ...proof])) return false;
  const place = { at: index, last: size - 1 };
  let hash = leafHash;
  for (const sibling of proof) {
    if (place.last === 0) return false;
    hash = isRight(place) ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    climb(place);
  }
  return place.last === 0 && sameHash(hash, root);
}

/** Whether the tree with the later root continues the one with the earlier (RFC 9162, 2.1.4.2). */
export function isConsistent({ from, fromRoot, to, toRoot, proof }: Consistency): boolean {
  if (from < 1 || from > to) return false;
  if (from === to) return proof.length === 0 && sameHash(fromRoot, toRoot);
  if (proof.length === 0 || !areHashes([fromRoot, toRoot, ...proof])) return false;
  const place = { at: from - 1, last: to - 1 };
  while (place.at % 2 === 1) halve(place);
  const [seed = fromRoot, ...rest] = place.at === 0 ? [fromRoot, ...proof] : proof;
  let earlier = seed;
  let later = seed;
  for (const sibling of rest) {
    if (place.last === 0) return false;
    const right = isRight(place);
    earlier = right ? nodeHash(sibling, earlier) : earlier;
    later = right ? nodeHash(sibling, later) : nodeHash(later, sibling);
    climb(place);
  }
  return place.last === 0 && sameHash(earlier, fromRoot) && sameHash(later, toRoot);
}

/** Of another length two might be cut apart elsewhere and still give the same bytes to hash. */
function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every(({ length }) => length === hashLength);
}

/** Whether the sibling is on the left: the last node of a level has none on its right. */
function isRight({ at, last }: Place): boolean {
  return at % 2 === 1 || at === last;
}

/** To the parent; past levels on which the last node has no sibling at all. */
function climb(place: Place): void {
  if (place.at % 2 === 0 && place.at === place.last)
    while (place.at % 2 === 0 && place.at !== 0) halve(place);
  halve(place);
}

function halve(place: Place): void {
  place.at = Math.floor(place.at / 2);
  place.last = Math.floor(place.last / 2);
}
