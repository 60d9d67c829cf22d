import { authenticator, developmentIssuer, remoteSubgraph } from '@spine/gateway';
import { exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { annasToken } from '../../../support/foreign/annasToken.ts';
import { foreignGateway, post } from '../../../support/foreign/gateway.ts';
import { reviews } from '../../../support/foreign/reviews.ts';
import { serve } from '../../../support/foreign/subgraph.ts';
import { composed } from '../../../support/foreign/supergraph.ts';

test('a forged token is answered with 401 and no reason, a valid one with data', async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const key = await exportJWK(publicKey);
  const guarded = await foreignGateway({
    authenticate: authenticator({ ...developmentIssuer, publicKey: key, viewerClaims: [] }),
  });
  const token = await annasToken(privateKey);

  const valid = await post(guarded, '{ __typename }', {}, { authorization: `Bearer ${token}` });
  expect(valid.body).toEqual({ data: { __typename: 'Query' } });

  const forged = await post(
    guarded,
    '{ __typename }',
    {},
    { authorization: `Bearer ${token.slice(0, -4)}AAAA` },
  );
  expect(forged.status).toBe(401);
  expect(forged.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  expect(forged.body).toEqual({
    errors: [
      {
        message: 'This token is not valid here; sign in again.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  });
});

test('a header reaches the subgraphs only if it is named', async () => {
  const running = await serve(reviews);
  const forwarding = await foreignGateway({
    supergraphSdl: composed([reviews]),
    subgraphs: () => remoteSubgraph(running.url, null),
    forwardHeaders: ['authorization'],
    deadlines: { others: 30_000, named: new Map() },
  });
  const { body } = await post(
    forwarding,
    '{ headers }',
    {},
    { authorization: 'Bearer x', cookie: 'a=b' },
  );
  expect(body.data.headers).toContain('authorization');
  expect(body.data.headers).not.toContain('cookie');
  await forwarding.close();
  await running.close();
});
