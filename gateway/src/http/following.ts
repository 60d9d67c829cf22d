import { withinRequest } from '@spine/kit/requestScope';
import type { FastifyRequest } from 'fastify';

/** Works for a request: Apollo Server's plugins, and whatever calls a subgraph, learn from what follows whom for. */
export function following<T>({ record }: FastifyRequest, work: () => Promise<T>): Promise<T> {
  return record ? withinRequest(record, work) : work();
}
