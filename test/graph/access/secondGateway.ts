import { buildGateway } from '@spine/gateway';
import { silentLogger, type Viewer } from '@spine/kit';
import type { FormattedExecutionResult } from 'graphql';
import { subgraphNamed, supergraphSdl, type TestGraph } from '../../support/graph.ts';
import { unhurried } from '../../support/unhurried.ts';
import { boundless } from './ways/boundless.ts';

/** A second gateway over the same subgraphs, whose requests say themselves who asks. */
export async function secondGateway(
  { subgraphs }: TestGraph,
  viewers: Readonly<Record<string, Viewer>>,
  sdl = supergraphSdl,
) {
  const app = await buildGateway({
    supergraphSdl: sdl,
    environment: 'development',
    logger: silentLogger,
    limit: unhurried,
    policy: boundless.policy,
    authenticate: async (authorization = '') => {
      const viewer = viewers[authorization];
      if (!viewer) throw new Error(`Nobody is called ${authorization}.`);
      return viewer;
    },
    subgraphs: (name) => subgraphNamed(subgraphs, name),
  });
  return {
    close: () => app.close(),
    /** The bytes of the answer. */
    async text(who: string, query: string, variables: object = {}): Promise<string> {
      const { body } = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: who },
        payload: { query, variables },
      });
      return body;
    },
    async run(who: string, query: string, variables: object = {}) {
      return JSON.parse(await this.text(who, query, variables)) as FormattedExecutionResult;
    },
  };
}

/** The supergraph of a gateway that restricts nothing by itself, so that the subgraphs alone decide. */
export const unrestrictedSdl = supergraphSdl.replace(
  / @(authenticated(?= |\n)(?! on)|requiresScopes\(scopes: \[.*?\]\]\)|policy\(policies: \[.*?\]\]\))/g,
  '',
);
