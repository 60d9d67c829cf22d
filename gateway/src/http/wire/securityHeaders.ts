import type { FastifyInstance } from 'fastify';

/** For answers that are data: nothing in them is a page, a frame or a script. */
const data = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

const all = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

const ofPages = Object.entries(all);
/** Of answers that are data. */
export const dataHeaders = Object.entries({ ...all, ...data });

/** Headers that every answer carries unless its route says otherwise; a page brings a policy of its own. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    const isPage = String(reply.getHeader('content-type') ?? '').startsWith('text/html');
    for (const [name, value] of isPage ? ofPages : dataHeaders)
      if (!reply.hasHeader(name)) reply.header(name, value);
    done();
  });
}
