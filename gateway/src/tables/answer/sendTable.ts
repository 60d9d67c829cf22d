import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import type { About, Form } from '../forms/Form.ts';
import type { Addresses } from './addressesOf.ts';
import { held, whileTaken } from './held.ts';
import type { Pages } from './pages.ts';
import { rowsTag } from './rowsTag.ts';

/** Bytes up to which an answer is held back until it is complete: it then has a tag, and an error in it a status. */
const most = 1024 * 1024;
/** Milliseconds after which a client that takes nothing has left. */
const patience = 60_000;

export interface Answer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly about: About;
  readonly form: Form;
  readonly pages: Pages;
  readonly addresses: Addresses;
  /** Headers that subgraphs see, and may answer by. */
  readonly forwardHeaders: readonly string[];
}

/**
 * Sends a table: a short one whole, a longer one page by page, each when the client has taken the one before. An
 * error on the way cuts the connection, as what was sent cannot be taken back.
 *
 * @returns what is still being sent; null where nothing is
 */
export async function sendTable(answer: Answer): Promise<Readable | null> {
  const { request, reply, about, form, pages } = answer;
  const tag = rowsTag(about.table, form);
  const { begun, rest } = await held(form.write(about, tag.noting(pages.rows)), most);
  addHeaders(answer);
  if (!rest) {
    sendWhole(answer, begun, tag.value());
    return null;
  }
  if (request.method === 'HEAD') {
    await rest.return(undefined);
    reply.send();
    return null;
  }
  const giveUp = () => void reply.raw.destroy();
  const stream = Readable.from(whileTaken(begun, rest, patience, giveUp), { objectMode: false });
  reply.raw.once('close', () => stream.destroy());
  reply.send(stream);
  return stream;
}

/** Only what may be kept has a tag, as in GraphQL's answers. */
function sendWhole({ request, reply, pages }: Answer, body: Buffer, etag: string): void {
  if (pages.cacheControl === null) {
    reply.send(body);
    return;
  }
  reply.header('etag', etag);
  if (fresh(request.headers, { etag })) reply.code(304).removeHeader('content-type').send();
  else reply.send(body);
}

function addHeaders({ reply, form, pages, addresses, forwardHeaders }: Answer): void {
  const { cacheControl, rates } = pages;
  const { cited, describedBy, file } = addresses;
  reply.type(form.mediaType).headers({
    'content-disposition': `attachment; filename="${file}"`,
    link: `<${describedBy}>; rel="describedby"; type="application/csvm+json", <${cited}>; rel="cite-as"`,
  });
  const before = reply.getHeader('vary');
  const vary = [...(before ? [before] : []), 'Accept'];
  if (cacheControl !== null) {
    reply.header('cache-control', cacheControl);
    vary.push(...forwardHeaders, 'Authorization');
  }
  reply.header('vary', vary.join(', '));
  // One caller's figures are not for those who get the answer from a cache.
  if (!cacheControl?.includes('public')) reply.headers(rates);
}
