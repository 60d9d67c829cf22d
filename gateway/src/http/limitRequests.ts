import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from '../policy/limits/limits.ts';
import { refuseDeepVariables } from '../policy/limits/refuseDeepVariables.ts';
import { sizeGuard } from '../policy/limits/sizeGuard.ts';

/**
 * Holds every GraphQL request to the limits once its body is read, before authentication and GraphQL. A
 * document that a client names by its hash alone came in whole, and through here, when it was kept.
 */
export function limitRequests(app: FastifyInstance, limits: Limits): void {
  const refuseOversized = sizeGuard(limits);
  app.addHook('preHandler', async (request) => {
    const { query, variables } = request.method === 'GET' ? searchOf(request) : bodyOf(request);
    if (typeof query === 'string') refuseOversized(query);
    refuseDeepVariables(variables, limits.variableDepth);
  });
}

interface OperationRequest {
  readonly query?: unknown;
  readonly variables?: unknown;
}

function bodyOf({ body }: FastifyRequest): OperationRequest {
  return typeof body === 'object' && body !== null ? body : {};
}

function searchOf({ url }: FastifyRequest): OperationRequest {
  const at = url.indexOf('?');
  const search = new URLSearchParams(at < 0 ? '' : url.slice(at));
  return { query: search.get('query'), variables: parsed(search.get('variables')) };
}

/** What is no JSON is refused where it is read. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
