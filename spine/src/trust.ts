import { developmentIssuer, type TokenIssuer } from '@spine/gateway';
import type { JWK } from 'jose';
import type { Config } from './config.ts';
import { readKeys } from './keys.ts';

/** Claims that the subgraphs' policies decide by. */
const viewerClaims = ['centre_ids', 'person_id'];

/** What the gateway and the subgraphs know each other by, and whose tokens count. */
export interface Trust {
  readonly viewerSecret: string;
  readonly issuer: TokenIssuer;
}

/** The secret and the token issuer that are set, and for what is not, those of the data directory. */
export async function trust({
  VIEWER_SECRET,
  OIDC_ISSUER,
  OIDC_AUDIENCE,
  DATA_DIR,
}: Config): Promise<Trust> {
  const set =
    OIDC_ISSUER && OIDC_AUDIENCE ? { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE } : null;
  if (VIEWER_SECRET && set)
    return { viewerSecret: VIEWER_SECRET, issuer: { ...set, viewerClaims } };
  const keys = await readKeys(DATA_DIR);
  const development = { ...developmentIssuer, publicKey: publicKey(keys.developmentKey) };
  return {
    viewerSecret: VIEWER_SECRET ?? keys.viewerSecret,
    issuer: { ...(set ?? development), viewerClaims },
  };
}

/** Signs cursors, which only subgraphs of this program's own do: the secret that is set, else the data directory's. */
export async function cursorSecret({ CURSOR_SECRET, DATA_DIR }: Config): Promise<string> {
  return CURSOR_SECRET ?? (await readKeys(DATA_DIR)).cursorSecret;
}

function publicKey({ d: _private, ...rest }: JWK): JWK {
  return rest;
}
