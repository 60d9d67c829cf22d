import { authenticator, developmentIssuer } from '@spine/gateway';
import { exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { annasToken } from '../../../support/foreign/annasToken.ts';
import { ask, rated } from '../../../support/foreign/rates/rated.ts';

test('a thousand forged tokens count against their address, and neither those elsewhere nor those beside it wait', async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const key = { publicKey: await exportJWK(publicKey), viewerClaims: [] };
  const app = await rated({
    limit: { points: 100, seconds: 3_600 },
    authenticate: authenticator({ ...developmentIssuer, ...key }),
  });
  // By another key: the right signature with its first letters replaced is now and then the right one.
  const { privateKey: forgersKey } = await generateKeyPair('EdDSA');
  const [head, body, signature] = (await annasToken(forgersKey)).split('.');
  const asking = (token: string) => ({ authorization: `Bearer ${token}` });
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  for (let index = 0; index < 1_000; index += 1) {
    const forged = `${head}.${body}.${index}${signature?.slice(String(index).length)}`;
    answers.push(await ask(app, '{ __typename }', '192.0.2.1', asking(forged)));
  }
  expect(answers.map(({ status }) => status)).toEqual([
    ...Array(100).fill(401),
    ...Array(900).fill(429),
  ]);
  const challenges = new Set(answers.map(({ headers }) => headers['www-authenticate']));
  expect([...challenges]).toEqual(['Bearer error="invalid_token"']);
  const token = await annasToken(privateKey);
  for (const address of ['192.0.2.1', '192.0.2.2']) {
    expect((await ask(app, '{ __typename }', address, asking(token))).status).toBe(200);
    expect((await ask(app, '{ __typename }', address)).status).toBe(200);
  }
});

test('whoever has spent what an address may without a token is still told that theirs is refused', async () => {
  const { publicKey } = await generateKeyPair('EdDSA');
  const key = { publicKey: await exportJWK(publicKey), viewerClaims: [] };
  const app = await rated({
    limit: { points: 1, seconds: 3_600 },
    authenticate: authenticator({ ...developmentIssuer, ...key }),
  });
  expect((await ask(app, '{ __typename }')).status).toBe(200);
  expect((await ask(app, '{ __typename }')).status).toBe(429);
  const old = { authorization: 'Bearer old' };
  expect((await ask(app, '{ __typename }', '192.0.2.1', old)).status).toBe(401);
});

test('a token counts for its subject, whatever address it comes from', async () => {
  const viewer = { subject: 'anna', scopes: [], claims: {} };
  const app = await rated({ viewer, limit: { points: 1, seconds: 3_600 } });
  expect((await ask(app, '{ __typename }', '192.0.2.1')).status).toBe(200);
  expect((await ask(app, '{ __typename }', '192.0.2.2')).status).toBe(429);
});

test('the address that a proxy tells counts where that proxy is trusted, and only its own word', async () => {
  const limit = { points: 1, seconds: 3_600 };
  const from = (forwarded: string) => ({ 'x-forwarded-for': forwarded });
  const alone = await rated({ limit });
  expect((await ask(alone, '{ __typename }', '10.0.0.1', from('192.0.2.1'))).status).toBe(200);
  expect((await ask(alone, '{ __typename }', '10.0.0.1', from('192.0.2.2'))).status).toBe(429);
  const behind = await rated({ limit, trustProxy: 1 });
  expect((await ask(behind, '{ __typename }', '10.0.0.1', from('192.0.2.1'))).status).toBe(200);
  expect((await ask(behind, '{ __typename }', '10.0.0.1', from('192.0.2.2'))).status).toBe(200);
  const forged = from('198.51.100.9, 192.0.2.1');
  expect((await ask(behind, '{ __typename }', '10.0.0.1', forged)).status).toBe(429);
  const withPort = from('192.0.2.1:20001');
  expect((await ask(behind, '{ __typename }', '10.0.0.1', withPort)).status).toBe(429);
});
