import { connect, type Socket } from 'node:net';
import type { Gateway } from './gateway.ts';

/** The name of a product, which all of these requests ask for. */
export const query = '{ product(id: "p1") { name } }';

/** Has a gateway listen, and somebody connect to it. */
export async function connectedTo(app: Gateway): Promise<Socket> {
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  return connect(Number(port), '127.0.0.1');
}

/** So many different requests in one piece, which ask without waiting for an answer (RFC 9112, 9.3.2). */
export function pipelined(many: number, variables = {}): string {
  return Array.from({ length: many }, (_, index) => onTheWire(index, variables)).join('');
}

/** One request; by a name of its own, as identical reads at a time are one. */
export function onTheWire(index: number, variables = {}): string {
  return inOnePiece({ query: `{ n${index}: product(id: "p1") { name } }`, variables });
}

/** A request with its body. */
export function inOnePiece(asked: object): string {
  const body = JSON.stringify(asked);
  return `${headOf(body.length)}${body}`;
}

/** What comes before a body of this length. */
export function headOf(length: number): string {
  const head = ['POST /graphql HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json'];
  return `${head.join('\r\n')}\r\nContent-Length: ${length}\r\n\r\n`;
}

/** What a client receives until these words have come. */
export async function receivedUntil(client: Socket, words: string): Promise<string> {
  let received = '';
  for await (const piece of client.setEncoding('utf8')) {
    received += piece;
    if (received.includes(words)) break;
  }
  return received;
}
