import type { Viewer } from '@spine/kit/viewer';
import { errors, type JWTPayload } from 'jose';

/**
 * The viewer that a verified token describes.
 *
 * @param names claims to hand on, where the token has them
 * @throws JWTInvalid when a claim is neither text nor a list of texts
 */
export function viewerOf(payload: JWTPayload, names: readonly string[]): Viewer {
  const { sub, scope = [] } = payload;
  if (typeof sub !== 'string' || sub === '') throw new errors.JWTInvalid('no subject');
  return {
    subject: sub,
    scopes: [textOrList(scope)].flat().flatMap((text) => text.split(' ').filter(Boolean)),
    claims: Object.fromEntries(
      names
        .filter((name) => payload[name] !== undefined)
        .map((name) => [name, textOrList(payload[name])]),
    ),
  };
}

function textOrList(value: unknown): string | readonly string[] {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new errors.JWTInvalid('a claim is neither text nor a list of texts');
}
