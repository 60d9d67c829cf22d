import type { FastifyInstance } from 'fastify';
import findMyWay, { type HTTPMethod } from 'find-my-way';

interface Route {
  /** As it was added: `/lists/:name`. */
  readonly path: string;
  readonly takesTurns: boolean;
}

/** The routes of a server, asked before Fastify is. */
export interface Routes {
  /** What a request is for, by its method and its address as it was sent; null where nothing answers to it. */
  find(method: string, url: string): Route | null;
}

/** Characters of a name in a path. Names are ids, which may be longer (128 characters here) than routers expect. */
export const longestName = 512;

/**
 * Notes the routes of a server, to be called before any is added. They stand in a router as Fastify's own is, so that no
 * spelling of an address (`/%67raphql`, `http://host/graphql`) makes a difference.
 */
export function routesOf(app: FastifyInstance): Routes {
  const router = findMyWay({ maxParamLength: longestName });
  app.addHook('onRoute', ({ url, method, config }) => {
    const found: Route = { path: url, takesTurns: config?.takesTurns ?? false };
    router.on(method as HTTPMethod, url, () => {}, found);
  });
  return {
    find: (method, url) => {
      const found = router.find(method as HTTPMethod, url);
      // A router takes nothing for a parameter, too; what it would name is not there.
      return found && Object.values(found.params).every(Boolean) ? found.store : null;
    },
  };
}
