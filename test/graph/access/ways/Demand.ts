import type { Viewer } from '@spine/kit';
import { accessLines } from '../accessLines.ts';

/** What the table of readers asks for, for a field: names of which each list needs one. */
export interface Demand {
  readonly signedIn: boolean;
  readonly scopes: readonly (readonly string[])[];
  readonly policies: readonly (readonly string[])[];
}

const demands = new Map(accessLines().map(({ field, readers }) => [field, demandIn(readers)]));

/** What `docs/access.md` asks for, for a field. */
export function demandOf(coordinate: string): Demand {
  const demand = demands.get(coordinate);
  if (!demand) throw new Error(`docs/access.md has no line for ${coordinate}.`);
  return demand;
}

function demandIn(readers: string): Demand {
  const phrases = readers.split(', and ');
  const named = (kind: string) =>
    phrases
      .filter((phrase) => phrase.startsWith(`${kind} `))
      .map((phrase) => [...phrase.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  const demand = {
    signedIn: phrases.includes('signed in'),
    scopes: named('scope'),
    policies: named('policy'),
  };
  const understood = Number(demand.signedIn) + demand.scopes.length + demand.policies.length;
  if (understood < phrases.length && !/^(anyone|who reaches it|subgraphs)$/.test(readers))
    throw new Error(`Nobody knows who "${readers}" is.`);
  return demand;
}

/** Whether a token is enough for a demand, policies aside. */
export function satisfies({ subject, scopes }: Viewer, demand: Demand): boolean {
  if (demand.signedIn && subject === null) return false;
  return demand.scopes.every((any) => any.some((scope) => scopes.includes(scope)));
}
