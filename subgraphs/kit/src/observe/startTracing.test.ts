import { expect, test, vi } from 'vitest';
import { silentLogger } from '../Logger.ts';
import { readEnv } from '../process/env.ts';
import { noTracing, traced } from '../request/tracing.ts';
import { startTracing, traceSettings, tracesTo } from './startTracing.ts';

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
  ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'collector:4318', 'http(s) address of a collector'],
  ['OTEL_TRACES_EXPORTER', 'console', 'otlp or none'],
  ['OTEL_TRACES_SAMPLER', 'sometimes', 'traceidratio'],
  ['OTEL_TRACES_SAMPLER_ARG', '2', 'a share from 0 to 1'],
  ['OTEL_TRACES_SAMPLER_ARG', 'half', 'a share from 0 to 1'],
  ['OTEL_TRACES_SAMPLER_ARG', ' ', 'a share from 0 to 1'],
  ['OTEL_TRACES_SAMPLER_ARG', '-0.5', 'a share from 0 to 1'],
])('%s=%s is refused with what was expected', (name, value, expected) => {
  expect(() => readEnv(traceSettings, { [name]: value })).toThrow(expected);
});

const shared = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/otlp' };
const own = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://traces:4318/in' };

test.each([
  ['nowhere by default', {}, undefined],
  [
    'to the path for traces at the collector of all',
    shared,
    'http://collector:4318/otlp/v1/traces',
  ],
  [
    'there too where its address ends in a slash',
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/' },
    'http://collector:4318/v1/traces',
  ],
  ['to the collector of traces, as its address is', { ...shared, ...own }, 'http://traces:4318/in'],
  ['there alone', own, 'http://traces:4318/in'],
  ['nowhere where the SDK is off', { ...shared, OTEL_SDK_DISABLED: 'True' }, undefined],
  ['nowhere by no exporter', { ...shared, ...own, OTEL_TRACES_EXPORTER: 'none' }, undefined],
])('traces go %s', (_where, environment, expected) => {
  expect(tracesTo(readEnv(traceSettings, environment))).toBe(expected);
});
