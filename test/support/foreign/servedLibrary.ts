import { anonymous, type Viewer } from '@spine/kit';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { foreignGateway, type Gateway, post } from './gateway.ts';
import { inProcess } from './inProcess.ts';
import { catalogue, shop } from './library.ts';
import { composed } from './supergraph.ts';

/** The library's subgraphs restrict nothing themselves: what is refused here, the gateway refused. */
const subgraphs = { catalogue, shop };

interface Refusal {
  message: string;
  path: (string | number)[];
  extensions: object;
}

/** The library behind a gateway, for the tests of a file. */
export function servedLibrary() {
  let app: Gateway;
  let asking: Viewer = anonymous;
  const bodyFor = async (viewer: Viewer, query: string, variables = {}) => {
    asking = viewer;
    return (await post(app, query, variables)).body;
  };
  const library = {
    /** What subgraphs were asked in a test. */
    calls: [] as string[],
    /** The body of what a viewer is answered. */
    bodyFor,
    /** What a viewer is answered: data, and the paths that are refused with why. */
    async ask(viewer: Viewer, query: string, variables = {}) {
      const body = await bodyFor(viewer, query, variables);
      return {
        data: body.data,
        refused: body.errors?.map(({ message, path, extensions, ...rest }: Refusal) => {
          expect({ extensions, rest }).toEqual({
            extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
            rest: {},
          });
          return [path.join('.'), message];
        }),
      };
    },
  };
  beforeAll(async () => {
    app = await foreignGateway({
      supergraphSdl: composed([catalogue, shop]),
      subgraphs: (name) => {
        const subgraph = inProcess(subgraphs[name as keyof typeof subgraphs]);
        return {
          ...subgraph,
          knowsViewer: true,
          execute: (request, viewer, headers) => {
            library.calls.push(`${name} ${request.query}`);
            return subgraph.execute(request, viewer, headers);
          },
        };
      },
      authenticate: async () => asking,
    });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    library.calls = [];
  });
  return library;
}

/** Someone with a token of these scopes. */
export const holding = (...scopes: string[]): Viewer => ({ subject: 'anna', scopes, claims: {} });

/** How a field that a viewer may not use is told of at its path. */
export const no = (path: string, coordinate: string) => [path, `You may not use ${coordinate}.`];
