import { createHash } from 'node:crypto';

/**
 * The root that an inclusion proof leads to, made from the definition of the proof (RFC 6962, 2.1.1) and by nothing
 * of ours.
 *
 * @param proof leaf first
 */
export function rootFromProof(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array {
  if (size === 1) return leaf;
  let k = 1;
  while (k * 2 < size) k *= 2;
  const sibling = proof.at(-1) ?? Buffer.alloc(0);
  const nearer = proof.slice(0, -1);
  return index < k
    ? nodeOf(rootFromProof(leaf, index, k, nearer), sibling)
    : nodeOf(sibling, rootFromProof(leaf, index - k, size - k, nearer));
}

function nodeOf(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}
