import { z } from 'zod';
import type { Logger } from '../Logger.ts';
import { noTracing, type Tracing } from '../request/tracing.ts';

const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** As much of them as says where traces go. */
export type TraceSettings = Pick<
  z.output<z.ZodObject<typeof traceSettings>>,
  | 'OTEL_EXPORTER_OTLP_ENDPOINT'
  | 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'
  | 'OTEL_SDK_DISABLED'
  | 'OTEL_TRACES_EXPORTER'
>;

/** What whoever runs a program can set of its traces; names and meanings are OpenTelemetry's. */
export const traceSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: collector(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collector(),
  /** OpenTelemetry takes anything but "true" for no. */
  OTEL_SDK_DISABLED: z
    .string()
    .default('false')
    .transform((text) => text.toLowerCase() === 'true'),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none'], 'expected otlp or none').default('otlp'),
  OTEL_TRACES_SAMPLER: z.enum(samplers).optional(),
  OTEL_TRACES_SAMPLER_ARG: share().optional(),
};

/** Where a program's traces go, as OpenTelemetry reads its settings; undefined where nothing is traced. */
export function tracesTo(env: TraceSettings): string | undefined {
  if (env.OTEL_SDK_DISABLED || env.OTEL_TRACES_EXPORTER === 'none') return undefined;
  const { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own, OTEL_EXPORTER_OTLP_ENDPOINT: shared } = env;
  return own ?? shared?.replace(/\/?$/, '/v1/traces');
}

/** Digits, as JavaScript takes a space for 0 and OpenTelemetry takes it for no number, and everything for traced. */
function share() {
  const expected = 'expected a share from 0 to 1';
  return z
    .string()
    .regex(/^\d*\.?\d+(e-\d+)?$/, expected)
    .transform(Number)
    .refine((value) => value <= 1, expected);
}

function collector() {
  const error = 'expected the http(s) address of a collector';
  return z.url({ protocol: /^https?$/, error }).optional();
}

/**
 * Traces where a collector is set. The SDK is loaded only then.
 *
 * @param collector the address that takes traces; undefined traces nothing
 * @param service the name of the program, unless `OTEL_SERVICE_NAME` gives another
 */
export async function startTracing(
  collector: string | undefined,
  service: string,
  logger: Logger,
): Promise<Tracing> {
  if (collector === undefined) return noTracing;
  const { openTelemetry } = await import('./openTelemetry.ts');
  return openTelemetry(service, collector, logger);
}
