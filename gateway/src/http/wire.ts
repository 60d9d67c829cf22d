import type { FastifyInstance } from 'fastify';
import type { RequestPolicy } from '../policy/requestPolicy.ts';
import { addCors } from './cors.ts';
import { inflateBodies } from './inflateBodies.ts';
import { addSecurityHeaders } from './securityHeaders.ts';
import { addUnknownRoutes } from './unknownRoutes.ts';

/** How the server itself is set up for a policy. */
export function serverOptions({ limits }: RequestPolicy) {
  return {
    forceCloseConnections: 'idle',
    bodyLimit: limits.bodyBytes,
    exposeHeadRoutes: false,
  } as const;
}

/** Whatever holds for every path alike; to be added before any of them. */
export function addWire(app: FastifyInstance, { limits, corsOrigins }: RequestPolicy): void {
  addSecurityHeaders(app);
  addCors(app, corsOrigins);
  inflateBodies(app, limits.bodyBytes);
  addUnknownRoutes(app);
}
