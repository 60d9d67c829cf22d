import { authenticator, developmentIssuer } from '@spine/gateway';
import { randomStream } from '@spine/synthetic';
import { exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { cpuTimeOf } from '../../support/cpuTime.ts';
import { fuzzedRequests, fuzzSeed, randomPatience } from '../../support/env.ts';
import { foreignGateway, type Gateway } from '../../support/foreign/gateway.ts';
import { type FuzzedRequest, fuzzedRequest } from '../../support/foreign/mutations.ts';

const allowed = new Set([200, 400, 401, 403, 404, 405, 413, 415, 429, 503]);
/** Milliseconds of CPU that no request may take: so long the event loop would stand still at most. */
const longestStall = 200;
/** Requests that a gateway answers before its times count: its planner is made, its code is warm. */
const warming = 200;

/** The mutated requests from an index on. */
const requests = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => fuzzedRequest(randomStream(fuzzSeed, 'fuzz', from + i)));

async function openGateway(): Promise<Gateway> {
  const { publicKey } = await generateKeyPair('EdDSA');
  const app = await foreignGateway({
    environment: 'production',
    authenticate: authenticator({
      ...developmentIssuer,
      publicKey: await exportJWK(publicKey),
      viewerClaims: [],
    }),
  });
  for (const request of requests(fuzzedRequests, warming)) await app.inject(request);
  return app;
}

test(`of ${fuzzedRequests} mutated documents and bodies none breaks the gateway, nor has it stand still for ${longestStall} ms`, {
  timeout: randomPatience,
}, async () => {
  const app = await openGateway();
  const answers = new Map<number, number>();
  for (let index = 0; index < fuzzedRequests; index += 1) {
    const [request] = requests(index, 1) as [FuzzedRequest];
    const { result, cpu } = await cpuTimeOf(() => app.inject(request));
    const { statusCode, body } = result;
    if (!allowed.has(statusCode))
      throw new Error(`${statusCode} ${body} for request ${index}: ${described(request)}`);
    expect(() => JSON.parse(body), `request ${index}: ${body}`).not.toThrow();
    if (cpu > longestStall)
      throw new Error(`${cpu} ms of CPU for request ${index}: ${described(request)}`);
    answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1);
  }
  await app.close();
  // Mutated so little that many are answered, and so much that many are not.
  expect(answers.get(200)).toBeGreaterThan(fuzzedRequests / 20);
  expect(answers.get(400)).toBeGreaterThan(fuzzedRequests / 20);
  expect('polluted' in {}).toBe(false);
});

function described({ payload, ...request }: FuzzedRequest): string {
  return JSON.stringify({ ...request, payload: payload?.toString('latin1') });
}
