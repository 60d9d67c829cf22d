import { createHash } from 'node:crypto';

/** The hash of a file's bytes from where its rows begin up to any place that has been read. */
export class PrefixHash {
  readonly #hash = createHash('sha256');
  /** Read, and not yet hashed. */
  readonly #read: Buffer[] = [];
  #offset: number;

  constructor(start: number) {
    this.#offset = start;
  }

  /** Takes note of bytes as they pass by. */
  async *note(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#read.push(chunk);
      yield chunk;
    }
  }

  /** SHA-256 of all before an offset; offsets only grow. */
  upTo(offset: number): string {
    while (this.#offset < offset) {
      const chunk = this.#read.shift();
      if (!chunk) break;
      const part = chunk.subarray(0, offset - this.#offset);
      this.#hash.update(part);
      this.#offset += part.length;
      if (part.length < chunk.length) this.#read.unshift(chunk.subarray(part.length));
    }
    return this.#hash.copy().digest('hex');
  }

  /** What was read beyond the last offset will be read again. */
  forgetRest(): void {
    this.#read.length = 0;
  }
}
