import { developmentIssuer, type TokenIssuer } from '@spine/gateway';
import type { JWK } from 'jose';
import type { Config } from './config.ts';
import { readKeys } from './keys.ts';
import type { ShapeOptions } from './shapes.ts';

/** Claims that the subgraphs' policies decide by. */
const viewerClaims = ['centre_ids', 'person_id'];

/** What the parts of the graph know each other by, and whose tokens count. */
export interface Trust {
  readonly secrets: ShapeOptions['secrets'];
  readonly issuer: TokenIssuer;
}

/** The secrets and the token issuer that are set, and for what is not, those of the data directory. */
export async function trust(config: Config): Promise<Trust> {
  const { VIEWER_SECRET: viewer, CURSOR_SECRET: cursor, OIDC_ISSUER, OIDC_AUDIENCE } = config;
  const set =
    OIDC_ISSUER && OIDC_AUDIENCE ? { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE } : null;
  if (viewer && cursor && set)
    return { secrets: { viewer, cursor }, issuer: { ...set, viewerClaims } };
  const keys = await readKeys(config.DATA_DIR);
  return {
    secrets: { viewer: viewer ?? keys.viewerSecret, cursor: cursor ?? keys.cursorSecret },
    issuer: {
      ...(set ?? { ...developmentIssuer, publicKey: publicKey(keys.developmentKey) }),
      viewerClaims,
    },
  };
}

function publicKey({ d: _private, ...rest }: JWK): JWK {
  return rest;
}
