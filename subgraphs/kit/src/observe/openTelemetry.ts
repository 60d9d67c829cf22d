import {
  type Context,
  DiagLogLevel,
  defaultTextMapGetter,
  defaultTextMapSetter,
  diag,
  SpanKind as Kind,
  type Span as OpenSpan,
  ROOT_CONTEXT,
  type SpanOptions,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Logger } from '../Logger.ts';
import type { Facts, Span, SpanKind } from '../request/span.ts';
import type { Tracing } from '../request/tracing.ts';

const kinds: Readonly<Record<SpanKind, Kind>> = {
  server: Kind.SERVER,
  client: Kind.CLIENT,
  internal: Kind.INTERNAL,
};
const propagator = new W3CTraceContextPropagator();

/**
 * Traces to a collector (OTLP over HTTP, JSON) in batches. The sampler, the limits, the service's name and the
 * exporter's headers are those of the `OTEL_…` environment, which the SDK reads. The provider is not made the
 * process's own: libraries that trace by themselves (Apollo's gateway does) have documents in their spans.
 *
 * @param service the name of the service where the environment has none
 * @param url where the collector takes traces
 */
export function openTelemetry(service: string, url: string, logger: Logger): Tracing {
  const exporter = new OTLPTraceExporter({ url });
  const provider = new BasicTracerProvider({
    resource: resourceOf(service),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  reportTo(logger);
  const tracer = provider.getTracer('spine');
  return {
    open: (name, facts, headers) => {
      const caller = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      return spanOf(tracer, caller, 'server', name, facts);
    },
    link: (name, facts, headers) => {
      const caller = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const context = trace.getSpanContext(caller);
      const links = context ? [{ context }] : [];
      return spanOf(tracer, ROOT_CONTEXT, 'server', name, facts, { links });
    },
    close: () => provider.shutdown(),
  };
}

function resourceOf(service: string) {
  return defaultResource()
    .merge(resourceFromAttributes({ 'service.name': service }))
    .merge(detectResources({ detectors: [envDetector] }));
}

/** That spans cannot be handed out must not be silent. */
function reportTo(logger: Logger): void {
  const report = (message: string) => logger.warn({ reason: message.slice(0, 500) }, 'traces');
  const silent = () => {};
  const levels = { warn: report, error: report, info: silent, debug: silent, verbose: silent };
  diag.setLogger(levels, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
}

function spanOf(
  tracer: Tracer,
  parent: Context,
  kind: SpanKind,
  name: string,
  facts: Facts,
  more: Pick<SpanOptions, 'startTime' | 'links'> = {},
): Span {
  const options = { kind: kinds[kind], attributes: { ...facts }, ...more };
  const span = tracer.startSpan(name, options, parent);
  const within = trace.setSpan(parent, span);
  return {
    traceId: span.spanContext().traceId,
    open: (part, called, known, began) =>
      spanOf(tracer, within, part, called, known, began === undefined ? {} : { startTime: began }),
    headers: () => {
      const headers: Record<string, string> = {};
      propagator.inject(within, headers, defaultTextMapSetter);
      return headers;
    },
    note: (more) => void span.setAttributes({ ...more }),
    end: (fault) => endOf(span, fault),
  };
}

function endOf(span: OpenSpan, fault?: string): void {
  if (fault !== undefined) {
    span.setAttribute('error.type', fault);
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}
