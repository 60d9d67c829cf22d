import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from '../policy/limits/limits.ts';
import { refuseDeepVariables } from '../policy/limits/refuseDeepVariables.ts';
import type { RequestRefused } from '../policy/limits/requestRefused.ts';
import { sizeGuard } from '../policy/limits/sizeGuard.ts';
import { operationRequest } from './operationRequest.ts';

/**
 * Holds every GraphQL request to the limits once its body is read, before authentication and GraphQL. A
 * document that a client names by its hash alone came in whole, and through here, when it was kept; a trusted
 * one was held to the limits when it was loaded.
 */
export function limitRequests(app: FastifyInstance, limits: Limits): void {
  const refuseOversized = sizeGuard(limits);
  const refuse = (request: FastifyRequest): void => {
    const { query, variables } = operationRequest(request);
    if (typeof query === 'string') refuseOversized(query);
    refuseDeepVariables(variables, limits.variableDepth);
  };
  app.addHook('preHandler', (request, _reply, done) => {
    try {
      refuse(request);
    } catch (refusal) {
      return done(refusal as RequestRefused);
    }
    done();
  });
}
