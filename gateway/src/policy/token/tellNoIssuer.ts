import cluster from 'node:cluster';
import type { Logger } from '@spine/kit/Logger';
import type { TokenIssuer } from './authenticate.ts';

/**
 * Tells once, however many workers there are, of a gateway that judges no token: subgraphs behind it may, and it serves
 * supergraphs without restrictions, so it is no reason not to start. Where it was forgotten the log says so.
 */
export function tellNoIssuer(issuer: TokenIssuer | null, logger: Logger): void {
  if (issuer === null && cluster.isPrimary)
    logger.warn({}, 'no OIDC_ISSUER is set: everybody is anonymous, whatever token they send');
}
