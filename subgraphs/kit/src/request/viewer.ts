import { errors as joseErrors, jwtVerify, SignJWT } from 'jose';
import type { AskedOperation } from './AskedOperation.ts';

/** Who asks. `subject` is null for someone without a token. */
export interface Viewer {
  readonly subject: string | null;
  readonly scopes: readonly string[];
  /** Claims that policies decide by, under their JWT names, as the identity provider issued them. */
  readonly claims: Readonly<Record<string, string | readonly string[]>>;
  /** Set by the gateway where this request is to be explained: subgraphs then tell their database's commands. */
  readonly explains?: true;
  /** Set by the gateway where the subgraph may have to record what is read: the client's operation. */
  readonly operation?: AskedOperation;
}

export const anonymous: Viewer = { subject: null, scopes: [], claims: {} };

/** A single-valued claim, or null. An empty text is none: some issuers say so of who has no centre or person. */
export function claim(viewer: Viewer, name: string): string | null {
  const value = viewer.claims[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A claim that lists values; absent means none, and an empty text is no value. */
export function claims(viewer: Viewer, name: string): readonly string[] {
  const value = viewer.claims[name] ?? [];
  return [value].flat().filter((each) => each !== '');
}

/** The header that carries the viewer token from gateway to subgraph. */
export const viewerHeader = 'x-viewer-token';

/** Seconds that a viewer token lives: long enough for one operation, too short to be worth stealing. */
const lifetimeSeconds = 60;
const issuer = 'urn:spine:gateway';
const audience = 'urn:spine:subgraph';

/** Signs who asks for the subgraphs (JWT, HS256, 60 s). Anonymous viewers get a token too. */
export function signViewer(viewer: Viewer, secret: string): Promise<string> {
  const { scopes, claims, explains, operation } = viewer;
  const asked = { ...(explains && { explains }), ...(operation && { operation }) };
  const jwt = new SignJWT({ scope: scopes.join(' '), claims, ...asked });
  if (viewer.subject !== null) jwt.setSubject(viewer.subject);
  return jwt
    .setProtectedHeader({ alg: 'HS256', typ: 'viewer+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds}s`)
    .sign(new TextEncoder().encode(secret));
}

/** Reads a viewer token; null when it is absent, forged or expired. */
export async function verifyViewer(
  token: string | undefined,
  secret: string,
): Promise<Viewer | null> {
  if (!token) return null;
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      typ: 'viewer+jwt',
      issuer,
      audience,
    });
    return {
      ...viewerOf(payload.sub ?? null, payload.scope, payload.claims),
      ...(payload.explains === true && { explains: true }),
      ...(payload.operation !== undefined && { operation: payload.operation as AskedOperation }),
    };
  } catch (error) {
    if (error instanceof joseErrors.JOSEError) return null;
    throw error;
  }
}

function viewerOf(subject: string | null, scope: unknown, given: unknown): Viewer {
  const scopes = typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [];
  return { subject, scopes, claims: (given ?? {}) as Viewer['claims'] };
}
