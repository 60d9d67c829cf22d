import { z } from 'zod';
import type { Logger } from './presentError.ts';
import { noTracing, type Tracing } from './tracing.ts';

const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** What whoever runs a program can set of its traces; names and meanings are OpenTelemetry's. */
export const traceSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'expected the http(s) address of a collector' })
    .optional(),
  OTEL_TRACES_SAMPLER: z.enum(samplers).optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number('expected a share from 0 to 1')
    .min(0, 'expected a share from 0 to 1')
    .max(1, 'expected a share from 0 to 1')
    .optional(),
};

/**
 * Traces where a collector is set. The SDK is loaded only then.
 *
 * @param endpoint `OTEL_EXPORTER_OTLP_ENDPOINT`; undefined traces nothing
 * @param service the name of the program, unless `OTEL_SERVICE_NAME` gives another
 */
export async function startTracing(
  endpoint: string | undefined,
  service: string,
  logger: Logger,
): Promise<Tracing> {
  if (endpoint === undefined) return noTracing;
  const { openTelemetry } = await import('./openTelemetry.ts');
  return openTelemetry(service, endpoint, logger);
}
