import { StartupError } from '@spine/kit/startup';
import type { SubgraphCall } from '../engine/subgraphCall.ts';

/**
 * Restrictions are enforced by the subgraphs, from the viewer that the gateway signs for them. A subgraph that
 * does not learn who asks would answer everybody.
 *
 * @throws StartupError when the supergraph restricts something and a subgraph does not know its viewer
 */
export function refuseUnenforceable(
  restrictions: readonly string[],
  subgraphs: ReadonlyMap<string, SubgraphCall>,
): void {
  const ignorant = [...subgraphs].find(([, { knowsViewer }]) => knowsViewer === false);
  if (restrictions.length === 0 || !ignorant) return;
  const directives = restrictions.map((name) => `@${name}`).join(', ');
  throw new StartupError(
    `SUPERGRAPH restricts fields by ${directives}, but the ${ignorant[0]} subgraph would not learn who asks; set VIEWER_SECRET to the secret that it shares with its gateway.`,
  );
}
