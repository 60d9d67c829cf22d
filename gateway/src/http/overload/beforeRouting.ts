import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/**
 * Asks, once the head of a request is there, whether it is answered already, before Fastify makes anything of it; to be
 * added before any route. Asked of routes that take turns, and not of paths with parameters, nor once the server closes:
 * these come through Fastify alone.
 *
 * @param answers given the route's path; whether it has answered
 */
export function beforeRouting(
  app: FastifyInstance,
  answers: (route: string, request: IncomingMessage, response: ServerResponse) => boolean,
): void {
  const methods = new Map<string, readonly string[]>();
  let isOpen = true;
  app.addHook('onRoute', ({ url, method, config }) => {
    if (config?.takesTurns) methods.set(url, [methods.get(url) ?? [], method].flat());
  });
  app.addHook('preClose', async () => {
    isOpen = false;
  });
  // Of this server alone: for a host called `localhost` Fastify opens a second, for IPv6, which goes through Fastify.
  const [route] = app.server.listeners('request');
  app.server.removeAllListeners('request');
  app.server.on('request', (request, response) => {
    const path = pathOf(request);
    const isAsked = isOpen && methods.get(path)?.includes(request.method ?? '');
    if (!isAsked || !answers(path, request, response)) route?.call(app.server, request, response);
  });
}

function pathOf({ url = '' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
