import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import findMyWay, { type HTTPMethod } from 'find-my-way';

interface Before {
  /** Whether requests are to be answered before Fastify makes anything of them. */
  readonly isNeeded: () => boolean;
  /** Answers one; given its route's path. */
  readonly answer: (route: string, request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Answers requests, where that is needed, once their head is there; to be added before any route. Only those for routes
 * that take turns, and none once the server closes: these come through Fastify. Whose route a request is Fastify's own
 * router says, so that no spelling of an address (`/%67raphql`, `http://host/graphql`) makes a difference.
 */
export function beforeRouting(app: FastifyInstance, { isNeeded, answer }: Before): void {
  const routes = findMyWay();
  let isOpen = true;
  app.addHook('onRoute', ({ url, method, config }) => {
    // All of them, as one that takes no turns may come before one that does.
    routes.on(method as HTTPMethod, url, () => {}, config?.takesTurns ? url : null);
  });
  app.addHook('preClose', async () => {
    isOpen = false;
  });
  // Of this server alone: for a host called `localhost` Fastify opens a second, for IPv6, which goes through Fastify.
  const [fastify] = app.server.listeners('request');
  app.server.removeAllListeners('request');
  app.server.on('request', (request, response) => {
    const { method, url = '' } = request;
    const found = isOpen && isNeeded() ? routes.find(method as HTTPMethod, url) : null;
    if (found?.store) answer(found.store, request, response);
    else fastify?.call(app.server, request, response);
  });
}
