import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import type { FastifyInstance, RequestPayload } from 'fastify';
import { LimitExceeded, RequestRefused } from '../../policy/limits/requestRefused.ts';
import { inOnePiece } from './inOnePiece.ts';

/** Bytes that mostly come at once. */
const oneRead = 4_096;

/**
 * Lets bodies come compressed by gzip, and stops inflating at the limit, so that a small body can never take
 * more memory than a large one, nor one that comes byte by byte. Any other encoding is answered with 415.
 */
export function inflateBodies(app: FastifyInstance, maximum: number): void {
  app.addHook('preParsing', ({ headers }, { raw }, payload, done) => {
    const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
    if (encoding === 'identity') {
      const isWhole = headers['content-length'] && Number(headers['content-length']) <= oneRead;
      return done(null, isWhole ? payload : inOnePiece(payload, maximum));
    }
    if (encoding === 'gzip') return done(null, inflated(payload, raw, maximum));
    done(
      new RequestRefused(
        415,
        'A body can be compressed by gzip only.',
        { code: 'BAD_REQUEST' },
        { 'accept-encoding': 'gzip' },
      ),
    );
  });
}

function inflated(
  payload: RequestPayload,
  response: ServerResponse,
  maximum: number,
): RequestPayload {
  let received = 0;
  payload.on('data', (chunk: Buffer) => {
    received += chunk.length;
    // What inflates to nothing is never more than the limit inflated.
    if (received > maximum) gunzip.destroy(new LimitExceeded('bodyBytes', null, maximum));
  });
  const gunzip = createGunzip();
  // Errors reach whoever reads the result; where nobody does (a GET), they must not end the process.
  gunzip.on('error', () => undefined);
  payload.pipe(gunzip);
  // Its client has left, or was told that this is too much.
  response.once('close', () => gunzip.destroy());
  // Where inflating ended early, the rest is read and left: a `pipeline` would close the connection before the answer.
  gunzip.once('close', () => payload.resume());
  const body = Readable.from(capped(gunzip, maximum));
  // Fastify holds this against the Content-Length, which counts compressed bytes.
  Object.defineProperty(body, 'receivedEncodedLength', { get: () => received });
  return body;
}

async function* capped(gunzip: Gunzip, maximum: number): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maximum) throw new LimitExceeded('bodyBytes', null, maximum);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof RequestRefused ? error : notGzip();
  }
}

function notGzip(): RequestRefused {
  return new RequestRefused(400, 'The body is not compressed by gzip.', { code: 'BAD_REQUEST' });
}
