import type { FastifyInstance } from 'fastify';

/** Seconds for which a browser need not ask again. */
const maxAge = 600;

/** One of an answer's head. */
export type Header = readonly [name: string, value: string];

/** What a page may read of an answer's head besides the few that each may; by list, as answers with credentials know no `*`. */
const readable = [
  'content-disposition',
  'etag',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'www-authenticate',
  'x-request-id',
].join(', ');

/** Headers by which pages of the named origins, and of no others, may read an answer. */
export function corsHeaders(origins: readonly string[]) {
  return (origin: string | undefined): readonly Header[] => {
    if (origins.length === 0) return [];
    const vary: Header = ['vary', 'Origin'];
    if (!origin || !origins.includes(origin)) return [vary];
    return [
      vary,
      ['access-control-allow-origin', origin],
      ['access-control-expose-headers', readable],
    ];
  };
}

/** Lets pages of the named origins, and of no others, call from a browser; tokens travel in a header, never as cookies. */
export function addCors(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const headersFor = corsHeaders(origins);
  app.addHook('onRequest', ({ method, headers }, reply, done) => {
    for (const [name, value] of headersFor(headers.origin)) reply.header(name, value);
    const isAllowed = headers.origin !== undefined && origins.includes(headers.origin);
    if (!isAllowed || method !== 'OPTIONS' || !headers['access-control-request-method'])
      return done();
    const wanted = headers['access-control-request-headers'];
    if (wanted) reply.header('access-control-allow-headers', wanted);
    reply.header('access-control-allow-methods', 'GET, POST');
    reply.header('access-control-max-age', maxAge);
    reply.code(204).send();
  });
}
