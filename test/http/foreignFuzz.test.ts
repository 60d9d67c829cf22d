import { authenticator, developmentIssuer } from '@spine/gateway';
import { randomStream } from '@spine/synthetic';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuzzedRequests, fuzzSeed } from '../support/env.ts';
import { foreignGateway, type Gateway } from './foreign/gateway.ts';
import { fuzzedRequest } from './foreign/mutations.ts';

const allowed = new Set([200, 400, 401, 403, 404, 405, 413, 415, 429, 503]);

let app: Gateway;
beforeAll(async () => {
  const { publicKey } = await generateKeyPair('EdDSA');
  app = await foreignGateway({
    environment: 'production',
    authenticate: authenticator({
      ...developmentIssuer,
      publicKey: await exportJWK(publicKey),
      viewerClaims: [],
    }),
  });
});
afterAll(() => app.close());

test(`of ${fuzzedRequests} mutated documents and bodies none breaks the gateway`, {
  timeout: 300_000,
}, async () => {
  const answers = new Map<number, number>();
  for (let index = 0; index < fuzzedRequests; index += 1) {
    const request = fuzzedRequest(randomStream(fuzzSeed, 'fuzz', index));
    const { statusCode, body } = await app.inject(request);
    if (!allowed.has(statusCode))
      throw new Error(`${statusCode} ${body} for request ${index}: ${described(request)}`);
    expect(() => JSON.parse(body), `request ${index}: ${body}`).not.toThrow();
    answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1);
  }
  // Mutated so little that many are answered, and so much that many are not.
  expect(answers.get(200)).toBeGreaterThan(fuzzedRequests / 20);
  expect(answers.get(400)).toBeGreaterThan(fuzzedRequests / 20);
  expect('polluted' in {}).toBe(false);
});

function described({ payload, ...request }: ReturnType<typeof fuzzedRequest>): string {
  return JSON.stringify({ ...request, payload: payload?.toString('latin1') });
}
