import { StartupError } from '@spine/kit/startup';
import { importJWK, SignJWT } from 'jose';
import type { Config } from './config.ts';
import { readKeys } from './keys.ts';
import { roles, standIn } from './roles.ts';

/** What a development token says; absent means the role's own. */
export interface TokenOptions {
  readonly subject?: string | undefined;
  readonly centre?: readonly string[] | undefined;
  readonly person?: string | undefined;
  readonly hours: number;
}

/**
 * Signs a token of the built-in development issuer.
 *
 * @throws StartupError for an unknown role, in production, and where another issuer's tokens count
 */
export async function issueToken(
  config: Config,
  name: string,
  options: TokenOptions,
): Promise<string> {
  refuseElsewhere(config);
  const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
  if (!role)
    throw new StartupError(
      `There is no role "${name}"; choose one of ${Object.keys(roles).join(', ')}.`,
    );
  const preset = standIn(role, config.SEED);
  const { developmentIssuer } = await import('@spine/gateway');
  const { developmentKey } = await readKeys(config.DATA_DIR);
  return new SignJWT({
    scope: role.scopes.join(' '),
    centre_ids: [...(options.centre ?? preset.centreIds)],
    person_id: options.person ?? preset.personId,
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .setIssuer(developmentIssuer.issuer)
    .setAudience(developmentIssuer.audience)
    .setSubject(options.subject ?? `development-${name}`)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1_000 + options.hours * 3_600))
    .sign(await importJWK(developmentKey, 'EdDSA'));
}

function refuseElsewhere({ NODE_ENV, OIDC_ISSUER }: Config): void {
  if (NODE_ENV === 'production')
    throw new StartupError(
      'In production (NODE_ENV) tokens come from OIDC_ISSUER; ask that issuer for one.',
    );
  if (OIDC_ISSUER)
    throw new StartupError(
      `OIDC_ISSUER is set, so only the tokens of ${OIDC_ISSUER} count; ask that issuer for one, or unset OIDC_ISSUER.`,
    );
}
