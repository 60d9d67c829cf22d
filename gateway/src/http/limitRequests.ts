import type { FastifyInstance } from 'fastify';
import type { Limits } from '../policy/limits/limits.ts';
import { refuseDeepVariables } from '../policy/limits/refuseDeepVariables.ts';
import { sizeGuard } from '../policy/limits/sizeGuard.ts';
import { operationRequest } from './operationRequest.ts';

/**
 * Holds every GraphQL request to the limits once its body is read, before authentication and GraphQL. A
 * document that a client names by its hash alone came in whole, and through here, when it was kept; a trusted
 * one was held to the limits when it was loaded.
 */
export function limitRequests(app: FastifyInstance, limits: Limits): void {
  const refuseOversized = sizeGuard(limits);
  app.addHook('preHandler', async (request) => {
    const { query, variables } = operationRequest(request);
    if (typeof query === 'string') refuseOversized(query);
    refuseDeepVariables(variables, limits.variableDepth);
  });
}
