import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Routes } from '../wire/routes.ts';

interface Before {
  readonly routes: Routes;
  /** Whether requests are to be answered before Fastify makes anything of them. */
  readonly isNeeded: () => boolean;
  /** Answers one; given its route's path. */
  readonly answer: (route: string, request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Answers requests, where that is needed, once their head is there. Only those for routes that take turns, and none once
 * the server closes: these come through Fastify.
 */
export function beforeRouting(app: FastifyInstance, { routes, isNeeded, answer }: Before): void {
  let isOpen = true;
  app.addHook('preClose', async () => {
    isOpen = false;
  });
  // Of this server alone: for a host called `localhost` Fastify opens a second, for IPv6, which goes through Fastify.
  const [fastify] = app.server.listeners('request');
  app.server.removeAllListeners('request');
  app.server.on('request', (request, response) => {
    const { method = '', url = '' } = request;
    const found = isOpen && isNeeded() ? routes.find(method, url) : null;
    if (found?.takesTurns) answer(found.path, request, response);
    else fastify?.call(app.server, request, response);
  });
}
