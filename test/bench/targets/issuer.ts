import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A token issuer of the bench, found by OpenID Connect discovery as any other. */
export interface Issuer {
  readonly url: string;
  readonly audience: string;
  /** A token for a day. */
  token(claims: Readonly<Record<string, unknown>>): Promise<string>;
  close(): void;
}

const audience = 'urn:spine:bench';

/** Starts an issuer on a free port. */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('Ed25519');
  const keys = [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', use: 'sig' }];
  let url = '';
  const server = createServer((request, response) => {
    const answer = request.url === '/keys' ? { keys } : { issuer: url, jwks_uri: `${url}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    audience,
    token: (claims) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
        .setIssuer(url)
        .setAudience(audience)
        .setSubject('bench')
        .setIssuedAt()
        .setExpirationTime('1d')
        .sign(privateKey),
    close: () => server.close(),
  };
}
