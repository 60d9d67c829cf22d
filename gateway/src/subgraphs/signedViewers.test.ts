import { type Viewer, verifyViewer } from '@spine/kit/viewer';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signedViewers, signerOf } from './signedViewers.ts';

const secret = 'a viewer secret of the tests, 32+';
const anna: Viewer = { subject: 'anna', scopes: ['audit:read'], claims: {} };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a viewer is signed once for ten seconds, and its token is not sent when it is older', async () => {
  const tokenOf = signedViewers(secret);
  const first = await tokenOf(anna);
  vi.advanceTimersByTime(9_999);
  expect(await tokenOf(anna)).toBe(first);
  expect((decodeJwt(first).exp ?? 0) * 1_000 - Date.now()).toBeGreaterThanOrEqual(49_000);
  vi.advanceTimersByTime(1);
  expect(await tokenOf(anna)).not.toBe(first);
});

test('subgraphs that share a secret are sent one token, and those of another secret another', async () => {
  const berta: Viewer = { ...anna, subject: 'berta' };
  const [one, two] = [signerOf(secret), signerOf(secret)];
  const token = await one(berta);
  expect(await two(berta)).toBe(token);
  const other = await signerOf(`${secret} other`)(berta);
  expect(other).not.toBe(token);
  expect(await verifyViewer(other, `${secret} other`)).toEqual(berta);
});

test('no viewer has the token of another, however alike they are', async () => {
  const tokenOf = signedViewers(secret);
  const operation = { name: 'Audit', hash: 'h' };
  const asking: Viewer = { ...anna, operation };
  expect(await verifyViewer(await tokenOf(anna), secret)).toEqual(anna);
  expect(await verifyViewer(await tokenOf(asking), secret)).toEqual(asking);
  expect(await tokenOf({ ...anna, subject: 'berta' })).not.toBe(await tokenOf(anna));
});
