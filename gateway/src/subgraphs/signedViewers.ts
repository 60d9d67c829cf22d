import { signViewer, type Viewer } from '@spine/kit/viewer';

/** Milliseconds for which a token is sent again: long enough for a burst, and nothing beside the minute that it lives. */
const again = 10_000;

/** The token that tells of a viewer. */
type TokenOf = (viewer: Viewer) => Promise<string>;

interface Signed {
  readonly token: Promise<string>;
  /** Of the steady clock. */
  readonly until: number;
}

/**
 * Signs viewers for the subgraphs that share a secret, each once in a while: whoever asks often, or asks several of them
 * at once, is the same object each time, and signing takes longer than sending.
 */
export function signedViewers(secret: string): TokenOf {
  const signed = new WeakMap<Viewer, Signed>();
  return (viewer) => {
    const now = performance.now();
    const before = signed.get(viewer);
    if (before && now < before.until) return before.token;
    const token = signViewer(viewer, secret);
    signed.set(viewer, { token, until: now + again });
    token.catch(() => signed.delete(viewer));
    return token;
  };
}

const known = new Map<string, TokenOf>();

/** The one signer of a secret, whichever subgraph it is for. */
export function signerOf(secret: string): TokenOf {
  const signer = known.get(secret) ?? signedViewers(secret);
  known.set(secret, signer);
  return signer;
}
