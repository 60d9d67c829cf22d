import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { requestIdHeader, requestIdOf } from '@spine/kit/requestScope';
import type { FastifyInstance } from 'fastify';
import { RequestRefused } from '../../policy/limits/requestRefused.ts';
import type { Header } from './cors.ts';
import { plainHead } from './plainHead.ts';
import { refusalOf } from './unknownRoutes.ts';

type Fault = readonly [status: number, message: string];

/** What Node's parser and its timers find wrong, where that has a status of its own. */
const faults: Readonly<Record<string, Fault>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'This request did not come in whole in time.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The extensions of this body’s chunks are too large.'],
  HPE_HEADER_OVERFLOW: [431, 'The head of this request is too large.'],
};
const otherFault: Fault = [400, 'This is no request of HTTP/1.1.'];
const unexpected: Fault = [417, 'Nothing can be expected here but 100-continue.'];

/** A socket as Node has it: with the answer whose turn it is. */
type ServerSocket = Socket & { readonly _httpMessage?: ServerResponse | null };

/**
 * Answers what cannot be read as a request, which nothing else of the server ever sees, and closes. It
 * closes without a word where an answer has begun, or is due to a request that came in whole before: that one's client would
 * take the refusal for its own.
 *
 * @param origins whose pages may read answers; which of them asked is not known here
 */
export function refuseUnreadable(origins: readonly string[]) {
  const headOf = plainHead(origins);
  return ({ code }: NodeJS.ErrnoException, socket: ServerSocket): void => {
    const due = socket._httpMessage;
    const isTaken = due && (due.headersSent || due.req.complete);
    if (code !== 'ECONNRESET' && socket.writable && !isTaken) {
      const fault = faults[code ?? ''] ?? otherFault;
      socket.write(onTheWire(fault, [...headOf(), [requestIdHeader, requestIdOf(undefined)]]));
    }
    socket.destroy();
  };
}

function onTheWire([status, message]: Fault, head: readonly Header[]): string {
  const body = bodyOf(message);
  const date = new Date().toUTCString();
  const headers = [...head, ...aboutBody(body), ['date', date], ['connection', 'close']];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${body}`;
}

/** Answers requests that Node itself would, with a status and nothing else: of no host, or with an unknown expectation. */
export function refuseUnanswerable(app: FastifyInstance, origins: readonly string[]): void {
  const headOf = plainHead(origins);
  app.server.on('checkExpectation', ({ headers }: IncomingMessage, response: ServerResponse) => {
    const [status, message] = unexpected;
    const body = bodyOf(message);
    const id = requestIdOf(headers[requestIdHeader]);
    const head = [...headOf(headers.origin), ...aboutBody(body), [requestIdHeader, id]];
    response.writeHead(status, head.flat()).end(body);
  });
  app.addHook('onRequest', ({ raw: { httpVersion, headers } }, _reply, done) => {
    if (headers.host !== undefined || httpVersion !== '1.1') return done();
    done(new RequestRefused(400, 'A request names its host.', { code: 'BAD_REQUEST' }));
  });
}

function bodyOf(message: string): string {
  return JSON.stringify(refusalOf('BAD_REQUEST', message));
}

function aboutBody(body: string): readonly Header[] {
  return [
    ['content-type', 'application/json; charset=utf-8'],
    ['content-length', String(Buffer.byteLength(body))],
  ];
}
