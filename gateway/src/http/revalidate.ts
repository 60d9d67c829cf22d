import etag from 'etag';
import type { FastifyInstance } from 'fastify';
import fresh from 'fresh';

/**
 * Gives an answer that may be kept a tag of its content, and answers a GET that still holds the same content
 * with 304. Whether it may be kept hangs on who asks, so caches are told to tell viewers apart.
 *
 * @param varying the other headers of a request that an answer hangs on
 */
export function revalidate(app: FastifyInstance, varying: readonly string[] = []): void {
  const names = [...varying, 'Authorization'];
  app.addHook('onSend', ({ method, headers }, reply, payload, done) => {
    const cacheControl = String(reply.getHeader('cache-control') ?? 'no-store');
    if (cacheControl.includes('no-store') || typeof payload !== 'string') return done();
    // One caller's figures are not for those who get the answer from a cache.
    if (cacheControl.includes('public'))
      for (const name of ['ratelimit', 'ratelimit-policy']) reply.removeHeader(name);
    const vary = reply.getHeader('vary');
    reply.header('vary', [...(vary ? [vary] : []), ...names].join(', '));
    if (method !== 'GET' || reply.statusCode !== 200) return done();
    // Weak, as it stays the same when the body is sent compressed.
    const tag = etag(payload, { weak: true });
    reply.header('etag', tag);
    if (!fresh(headers, { etag: tag })) return done();
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
}
