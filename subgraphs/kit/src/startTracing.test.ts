import { expect, test, vi } from 'vitest';
import { readEnv } from './env.ts';
import { silentLogger } from './presentError.ts';
import { startTracing, traceSettings } from './startTracing.ts';
import { noTracing, traced } from './tracing.ts';

const loaded = vi.hoisted(() => vi.fn());
vi.mock('@opentelemetry/sdk-trace-base', async (original) => {
  loaded();
  return original();
});

test('without a collector nothing is traced, and OpenTelemetry’s SDK is not loaded', async () => {
  const tracing = await startTracing(undefined, 'test', silentLogger);
  expect(tracing).toBe(noTracing);
  expect(tracing.open('POST /graphql', {}, {})).toBeUndefined();
  expect(traced('cost', {}, (span) => span)).toBeUndefined();
  expect(loaded).not.toHaveBeenCalled();
  const on = await startTracing('http://127.0.0.1:9', 'test', silentLogger);
  expect(loaded).toHaveBeenCalledOnce();
  await on.close();
});

test.each([
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318', 'http(s) address of a collector'],
  ['OTEL_TRACES_SAMPLER', 'sometimes', 'traceidratio'],
  ['OTEL_TRACES_SAMPLER_ARG', '2', 'a share from 0 to 1'],
  ['OTEL_TRACES_SAMPLER_ARG', 'half', 'a share from 0 to 1'],
])('%s=%s is refused with what was expected', (name, value, expected) => {
  expect(() => readEnv(traceSettings, { [name]: value })).toThrow(expected);
});
