/** The beginning of an answer: all of it, or a part and the rest to come. */
export interface Held {
  readonly begun: Buffer;
  /** Null where all of it is there. */
  readonly rest: AsyncGenerator<Buffer> | null;
}

/**
 * Collects an answer until it is complete or has more than so many bytes.
 *
 * @throws whatever its making throws until then
 */
export async function held(
  chunks: AsyncIterable<Uint8Array | string>,
  most: number,
): Promise<Held> {
  const iterator = chunks[Symbol.asyncIterator]();
  const begun: Buffer[] = [];
  let bytes = 0;
  while (bytes <= most) {
    const { done, value } = await iterator.next();
    if (done) return { begun: Buffer.concat(begun), rest: null };
    const chunk = Buffer.from(value as Uint8Array);
    begun.push(chunk);
    bytes += chunk.length;
  }
  return { begun: Buffer.concat(begun), rest: restOf(iterator) };
}

async function* restOf(iterator: AsyncIterator<Uint8Array | string>): AsyncGenerator<Buffer> {
  try {
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) return;
      yield Buffer.from(value as Uint8Array);
    }
  } finally {
    await iterator.return?.();
  }
}

/**
 * An answer's beginning and its rest, as long as each piece is taken in time.
 *
 * @param patience milliseconds for each
 */
export async function* whileTaken(
  begun: Buffer,
  rest: AsyncGenerator<Buffer>,
  patience: number,
  giveUp: () => void,
): AsyncGenerator<Buffer> {
  try {
    let piece: IteratorResult<Buffer> = { done: false, value: begun };
    while (!piece.done) {
      const waiting = setTimeout(giveUp, patience);
      try {
        yield piece.value;
      } finally {
        clearTimeout(waiting);
      }
      piece = await rest.next();
    }
  } finally {
    await rest.return(undefined);
  }
}
