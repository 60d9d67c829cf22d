import { buildGateway, remoteSubgraph } from '@spine/gateway';
import { anonymous, serveSubgraph, silentLogger, type Viewer } from '@spine/kit';
import { askedOf, type Run } from './apolloTwin.ts';
import { subgraphNamed, supergraphSdl, type TestGraph } from './graph.ts';

/** A second gateway over the subgraphs of a graph, with one of them behind HTTP. */
export interface Apart {
  as(viewer: Viewer): void;
  readonly run: Run;
  /** Ends the graph, too. */
  end(): Promise<void>;
}

/** Serves one subgraph of a graph by HTTP, beside the graph itself. */
export async function startApart(graph: TestGraph, remote: string): Promise<Apart> {
  const secret = 'a viewer secret that only these tests use';
  const own = (name: string) => subgraphNamed(graph.subgraphs, name);
  // The graph ends the subgraph itself.
  const served = serveSubgraph({ ...own(remote), close: async () => {} }, secret);
  const address = await served.listen({ port: 0, host: '127.0.0.1' });
  let asking = anonymous;
  const gateway = await buildGateway({
    supergraphSdl,
    environment: 'development',
    logger: silentLogger,
    authenticate: async () => asking,
    subgraphs: (name) =>
      name === remote ? remoteSubgraph(`${address}/graphql`, secret) : own(name),
  });
  return {
    as: (viewer) => {
      asking = viewer;
    },
    run: askedOf(gateway),
    end: async () => {
      await gateway.close();
      await served.close();
      await graph.end();
    },
  };
}
