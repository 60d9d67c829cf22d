import { Readable } from 'node:stream';
import type { RequestPayload } from 'fastify';
import { LimitExceeded } from '../../policy/limits/requestRefused.ts';

/** Bytes with which room for a body begins; it doubles. */
const first = 1_024;

/**
 * A body that came in chunks, as one piece: each chunk as it comes is an object of some hundred bytes, so that a body of
 * one byte each would take four hundred times its length. One that is past the maximum fails, and its rest is read and left.
 */
export function inOnePiece(payload: RequestPayload, maximum: number): Readable {
  return Readable.from(piece(payload, maximum));
}

async function* piece(payload: RequestPayload, maximum: number): AsyncGenerator<Buffer> {
  const chunks = (payload as Readable).iterator({ destroyOnReturn: false });
  let held: Buffer = Buffer.allocUnsafe(first);
  let size = 0;
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      if (size + chunk.length > maximum) throw new LimitExceeded('bodyBytes', null, maximum);
      if (size + chunk.length > held.length) held = enlarged(held, size, chunk.length);
      chunk.copy(held, size);
      size += chunk.length;
    }
  } finally {
    payload.resume();
  }
  yield held.subarray(0, size);
}

function enlarged(held: Buffer, size: number, more: number): Buffer {
  const larger = Buffer.allocUnsafe(Math.max(held.length * 2, size + more));
  held.copy(larger, 0, 0, size);
  return larger;
}
