import { anonymous, silentLogger, type Viewer } from '@spine/kit';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { foreignGateway, type Gateway } from '../gateway.ts';
import { inProcess } from '../inProcess.ts';
import { composed } from '../supergraph.ts';
import { crate, items, secret } from './definitions.ts';
import { openShop } from './shop.ts';

/** The shop behind a gateway that serves its tables, for the tests of a file: each finds it as it was at first. */
export function servedShop() {
  const shop = openShop();
  const warnings: string[] = [];
  let viewer: Viewer = anonymous;
  let app: Gateway;
  let address: string;
  const build = (given: Parameters<typeof foreignGateway>[0] = {}) =>
    foreignGateway({
      supergraphSdl: composed([shop.subgraph]),
      subgraphs: () => inProcess(shop.subgraph),
      authenticate: async () => viewer,
      tables: [items, crate, secret],
      now: () => new Date('2026-05-04T03:02:01.900Z'),
      logger: { ...silentLogger, warn: (_details, message) => void warnings.push(message) },
      ...given,
    });
  beforeAll(async () => {
    app = await build();
    address = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    Object.assign(shop, { items: 250, noteLength: 10, failsFrom: null, pages: 0 });
    warnings.length = 0;
  });
  afterEach(() => {
    viewer = anonymous;
  });
  return {
    shop,
    /** What the gateways warned of. */
    warnings,
    /** Another gateway over the shop, but for what is given. */
    build,
    get address() {
      return address;
    },
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(`${address}/tables/${path}`, {
        headers: { 'accept-encoding': 'identity', ...headers },
      }),
    /** Whom the rest of a test is asked by. */
    as(next: Viewer) {
      viewer = next;
    },
  };
}

/** The status and the first error of what was refused. */
export async function errorOf(response: Response) {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: object }[];
  };
  return { status: response.status, ...errors[0] };
}
