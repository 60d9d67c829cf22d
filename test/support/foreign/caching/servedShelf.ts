import { anonymous, type Viewer } from '@spine/kit';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { foreignGateway, type Gateway } from '../gateway.ts';
import { inProcess } from '../inProcess.ts';
import { composed } from '../supergraph.ts';
import { openShelf } from './shelf.ts';

/** The shelf behind a gateway, for the tests of a file: each finds it as it was at first, and asks without a token. */
export function servedShelf() {
  const shelf = openShelf();
  let app: Gateway;
  let viewer: Viewer = anonymous;
  const build = (given: Parameters<typeof foreignGateway>[0] = {}) =>
    foreignGateway({
      supergraphSdl: composed([shelf.subgraph]),
      subgraphs: () => ({ ...inProcess(shelf.subgraph), knowsViewer: true }),
      authenticate: async () => viewer,
      ...given,
    });
  const get = (query: string, headers = {}, gateway = app) =>
    gateway.inject({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': '1', ...headers },
    });
  beforeAll(async () => {
    app = await build();
  });
  afterAll(() => app.close());
  beforeEach(() => {
    shelf.title = 'Atlas';
    viewer = anonymous;
  });
  return {
    shelf,
    get app() {
      return app;
    },
    /** Another gateway over the shelf, but for what is given. */
    build,
    /** Asks the gateway, or another. */
    get,
    /** What caches are told of the answer. */
    kept: async (query: string) => (await get(query)).headers['cache-control'],
    /** Whom the rest of a test is asked by. */
    as(next: Viewer) {
      viewer = next;
    },
  };
}
