import { requestIdHeader } from '@spine/kit/requestScope';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestPolicy } from '../../policy/requestPolicy.ts';
import { refuseUnanswerable, refuseUnreadable } from './brokenRequests.ts';
import { addCors } from './cors.ts';
import { inflateBodies } from './inflateBodies.ts';
import { plainHead } from './plainHead.ts';
import { longestName, type Routes } from './routes.ts';
import { addSecurityHeaders } from './securityHeaders.ts';
import { addUnknownRoutes, refuse } from './unknownRoutes.ts';

/** Milliseconds in which a request must have come in whole; slower ones only hold connections. */
const patience = 30_000;
/** Milliseconds between two looks for such requests. */
const lookEvery = 1_000;
/** Milliseconds without a byte in either direction after which a client has left; a download may wait for half of them. */
const longestSilence = 120_000;

/** How the server itself is set up for a policy. */
export function serverOptions({ limits, corsOrigins }: RequestPolicy) {
  const headOf = plainHead(corsOrigins);
  return {
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    pluginTimeout: 0,
    bodyLimit: limits.bodyBytes,
    routerOptions: { maxParamLength: longestName },
    exposeHeadRoutes: false,
    requestTimeout: patience,
    connectionTimeout: longestSilence,
    // Node would refuse requests without a host by an empty answer, and look for slow ones every half a minute only. Of both
    // limits it takes the longer for the whole: a minute, were the head's as it is preset.
    http: {
      requireHostHeader: false,
      headersTimeout: patience,
      connectionsCheckingInterval: lookEvery,
    },
    clientErrorHandler: refuseUnreadable(corsOrigins),
    // A path that does not decode reaches no route, no hook and no error handler.
    frameworkErrors: (_error: unknown, { id, headers }: FastifyRequest, reply: FastifyReply) => {
      reply.headers(Object.fromEntries([...headOf(headers.origin), [requestIdHeader, id]]));
      return refuse(reply, 400, 'BAD_REQUEST', 'This is no path.');
    },
  } as const;
}

/** Whatever holds for every path alike; to be added before any of them. */
export function addWire(
  app: FastifyInstance,
  routes: Routes,
  { limits, corsOrigins }: RequestPolicy,
): void {
  addSecurityHeaders(app);
  addCors(app, corsOrigins);
  refuseUnanswerable(app, corsOrigins);
  inflateBodies(app, limits.bodyBytes);
  addUnknownRoutes(app, routes);
}
