import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

/** `Accept` headers remembered, and characters that one of them may have. */
const kept = { headers: 100, characters: 200 };

/**
 * The types of answers by what clients accept, learnt from Apollo Server's answers: it is the one who negotiates, and
 * what comes of it hangs on nothing else. The least used are given up first, so that nobody who invents headers has
 * those of others forgotten for good.
 */
export function contentTypes() {
  const known = new LRUCache<string, string>({ max: kept.headers });
  return {
    of: ({ headers: { accept = '' } }: FastifyRequest): string | undefined => known.get(accept),
    learn: ({ headers: { accept = '' } }: FastifyRequest, reply: FastifyReply): void => {
      const type = reply.getHeader('content-type');
      if (reply.statusCode !== 200 || typeof type !== 'string') return;
      if (accept.length <= kept.characters) known.set(accept, type);
    },
  };
}
