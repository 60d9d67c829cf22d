import { authenticator, developmentIssuer } from '@spine/gateway';
import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { annasToken } from '../../support/foreign/annasToken.ts';
import { gateway, retractor, send } from '../../support/foreign/trustedDocuments.ts';

describe('clients are moved one by one', () => {
  const ad_hoc = { query: '{ product(id: "p1") { name } }' };
  const named = (name: string) => ({ 'apollographql-client-name': name });
  const refused = 'QUERY_NOT_IN_SAFELIST';

  test('whoever calls itself by the name of a stricter mode has that mode', async () => {
    const app = await gateway({ mode: 'log', clients: new Map([['ios', 'enforce']]) });
    expect((await send(app, ad_hoc, named('ios'))).code).toBe(refused);
    expect((await send(app, ad_hoc, { 'graphql-client-name': 'ios' })).code).toBe(refused);
    expect((await send(app, ad_hoc, named('web'))).body).toEqual(retractor);
    expect((await send(app, ad_hoc)).body).toEqual(retractor);
  });

  test('whoever only calls itself by the name of a laxer mode is not let in by it; a token lets in', async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA');
    const app = await gateway(
      { mode: 'enforce', clients: new Map([['console', 'off']]) },
      {
        authenticate: authenticator({
          ...developmentIssuer,
          publicKey: await exportJWK(publicKey),
          viewerClaims: [],
        }),
      },
    );
    const tokenOf = async (claims: Record<string, string>) => ({
      authorization: `Bearer ${await annasToken(privateKey, claims)}`,
    });
    expect((await send(app, ad_hoc, named('console'))).code).toBe(refused);
    for (const claim of ['client_id', 'azp'])
      expect((await send(app, ad_hoc, await tokenOf({ [claim]: 'console' }))).body).toEqual(
        retractor,
      );
    const other = { ...(await tokenOf({ client_id: 'other' })), ...named('console') };
    expect((await send(app, ad_hoc, other)).code).toBe(refused);
  });
});
