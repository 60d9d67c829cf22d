import { signViewer, type Viewer } from '@spine/kit/viewer';

/** Milliseconds for which a token is sent again: long enough for a burst, and nothing beside the minute that it lives. */
const again = 10_000;

interface Signed {
  readonly token: Promise<string>;
  /** Of the steady clock. */
  readonly until: number;
}

/**
 * Signs viewers for the subgraphs, each once in a while: whoever asks often, or asks several subgraphs at once, is the
 * same object each time, and signing takes longer than sending.
 */
export function signedViewers(secret: string): (viewer: Viewer) => Promise<string> {
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
