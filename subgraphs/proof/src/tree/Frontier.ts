import { emptyRoot, nodeHash } from './hashes.ts';

/** A tree that is only added to: it keeps what its root follows from, a hash for each power of two in its size. */
export class Frontier {
  /** The largest subtree first. */
  readonly #peaks: Uint8Array[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(leafHash: Uint8Array): void {
    let peak = leafHash;
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2))
      peak = nodeHash(this.#peaks.pop() ?? emptyRoot, peak);
    this.#peaks.push(peak);
    this.#size += 1;
  }

  root(): Uint8Array {
    const [smallest = emptyRoot, ...larger] = this.#peaks.toReversed();
    return larger.reduce((right, left) => nodeHash(left, right), smallest);
  }
}
