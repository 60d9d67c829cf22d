import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { silentLogger } from '../Logger.ts';
import type { Tracing } from '../request/tracing.ts';
import { openTelemetry } from './openTelemetry.ts';

let tracing: Tracing;
beforeEach(() => {
  vi.stubEnv('OTEL_TRACES_SAMPLER', 'traceidratio');
  vi.stubEnv('OTEL_TRACES_SAMPLER_ARG', '0.0000001');
  tracing = openTelemetry('test', 'http://127.0.0.1:9', silentLogger);
});
afterEach(() => vi.unstubAllEnvs());

/** Four equal parts, which the sampler by ids adds up to nothing. */
const chosen = '0af7651a'.repeat(4);
const headers = { traceparent: `00-${chosen}-b7ad6b7169203331-01` };

test('who chooses the id of a trace chooses whether it is sampled, so a stranger’s id is not taken', () => {
  expect(tracing.open('POST /graphql', {}, headers)?.headers().traceparent).toMatch(
    new RegExp(`^00-${chosen}-[0-9a-f]{16}-01$`),
  );
  const linked = tracing.link('POST /graphql', {}, headers);
  expect(linked?.traceId).not.toBe(chosen);
  expect(linked?.headers().traceparent).toMatch(/-00$/);
});

test('a stranger without a trace is linked to nothing, and gets one', () => {
  expect(tracing.link('POST /graphql', {}, {})?.traceId).toMatch(/^[0-9a-f]{32}$/);
});
