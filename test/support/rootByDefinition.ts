import { createHash } from 'node:crypto';

/** The root over leaf hashes as RFC 6962, 2.1, defines it, by nothing of ours. */
export function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  const sha256 = (...parts: Uint8Array[]) =>
    createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(
    Buffer.of(1),
    rootByDefinition(leaves.slice(0, k)),
    rootByDefinition(leaves.slice(k)),
  );
}
