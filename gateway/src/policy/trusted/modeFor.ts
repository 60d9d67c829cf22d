import type { DocumentMode, DocumentPolicy } from './DocumentPolicy.ts';

/** Who sent a request's document. */
export interface AskingClient {
  /** As the client calls itself; anybody may say anything. */
  readonly claimed: string | null;
  /** As the token's issuer calls it; null without a token that names its client. */
  readonly verified: string | null;
}

const strictness: readonly DocumentMode[] = ['off', 'log', 'enforce'];

/**
 * The mode for a client. One that its token names has the mode of that name, whichever it is. A name that is only
 * claimed can make the general mode stricter and never laxer, or whoever knows the name would be let in by it.
 */
export function modeFor({ claimed, verified }: AskingClient, policy: DocumentPolicy): DocumentMode {
  const { mode: general, clients } = policy;
  const own = verified === null ? undefined : clients.get(verified);
  if (own) return own;
  const wished = (claimed === null ? undefined : clients.get(claimed)) ?? general;
  return strictness.indexOf(wished) > strictness.indexOf(general) ? wished : general;
}
