import type { Viewer } from '@spine/kit/viewer';
import { errors, type JWTPayload } from 'jose';

/** A viewer and the client application that the token was issued to. */
export interface TokenViewer extends Viewer {
  readonly client?: string;
}

/**
 * The viewer that a verified token describes.
 *
 * @param names claims to hand on, where the token has them
 * @throws JWTInvalid when a claim is neither text nor a list of texts
 */
export function viewerOf(payload: JWTPayload, names: readonly string[]): TokenViewer {
  const { sub, scope = [] } = payload;
  const client = clientOf(payload);
  if (typeof sub !== 'string' || sub === '') throw new errors.JWTInvalid('no subject');
  return {
    subject: sub,
    scopes: [textOrList(scope)].flat().flatMap((text) => text.split(' ').filter(Boolean)),
    claims: Object.fromEntries(
      names
        .filter((name) => payload[name] !== undefined)
        .map((name) => [name, textOrList(payload[name])]),
    ),
    ...(client !== null && { client }),
  };
}

/** RFC 9068 has the client as `client_id`, OpenID Connect as `azp`. */
function clientOf({ client_id: id, azp }: JWTPayload): string | null {
  const client = id ?? azp;
  return typeof client === 'string' && client !== '' ? client : null;
}

function textOrList(value: unknown): string | readonly string[] {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new errors.JWTInvalid('a claim is neither text nor a list of texts');
}
