import { StartupError } from '@spine/kit/startup';
import type { SubgraphCall } from '../subgraphs/subgraphCall.ts';

/**
 * `@policy` is enforced by the subgraphs, from the viewer that the gateway signs for them. A subgraph that does
 * not learn who asks would answer everybody. What a token decides (`@authenticated`, `@requiresScopes`) the
 * gateway enforces by itself.
 *
 * @throws StartupError when the supergraph has policies and a subgraph does not know its viewer
 */
export function refuseUnenforceable(
  restrictions: readonly string[],
  subgraphs: ReadonlyMap<string, SubgraphCall>,
): void {
  const ignorant = [...subgraphs].find(([, { knowsViewer }]) => knowsViewer === false);
  if (!restrictions.includes('policy') || !ignorant) return;
  throw new StartupError(
    `SUPERGRAPH restricts fields by @policy, which subgraphs decide, but the ${ignorant[0]} subgraph would not learn who asks; set VIEWER_SECRET to the secret that it shares with its gateway.`,
  );
}
