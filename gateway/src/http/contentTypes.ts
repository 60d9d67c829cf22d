import type { FastifyReply, FastifyRequest } from 'fastify';

/** `Accept` headers remembered, and characters that one of them may have. */
const kept = { headers: 100, characters: 200 };

/**
 * The types of answers by what clients accept, learnt from Apollo Server's answers: it is the one who negotiates, and
 * what comes of it hangs on nothing else.
 */
export function contentTypes() {
  const known = new Map<string, string>();
  return {
    of: ({ headers: { accept = '' } }: FastifyRequest): string | undefined => known.get(accept),
    learn: ({ headers: { accept = '' } }: FastifyRequest, reply: FastifyReply): void => {
      const type = reply.getHeader('content-type');
      if (known.has(accept) || reply.statusCode !== 200 || typeof type !== 'string') return;
      if (accept.length > kept.characters || known.size >= kept.headers) return;
      known.set(accept, type);
    },
  };
}
