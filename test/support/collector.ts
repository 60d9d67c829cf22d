import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as a collector got it. */
export interface CollectedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly failed: boolean;
  /** Ids of the spans that it is linked to. */
  readonly links: readonly string[];
}

/** Collects traces as OpenTelemetry's protocol sends them (OTLP over HTTP, JSON). */
export interface Collector {
  readonly endpoint: string;
  /** All bytes that came in, as text. */
  bytes(): string;
  spans(): readonly CollectedSpan[];
  /** Each span as the names of the spans from the first to it, `a > b > c`; every one once, sorted. */
  paths(): readonly string[];
  close(): Promise<unknown>;
}

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number | string;
  readonly boolValue?: boolean;
}
interface Attribute {
  readonly key: string;
  readonly value: Value;
}
interface Batch {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly {
      readonly spans: readonly {
        readonly name: string;
        readonly traceId: string;
        readonly spanId: string;
        readonly parentSpanId?: string;
        readonly attributes: readonly Attribute[];
        readonly status: { readonly code: number };
        readonly links?: readonly { readonly spanId: string }[];
      }[];
    }[];
  }[];
}

const failed = 2;

/** Starts a collector on a free port of this machine. */
export async function startCollector(): Promise<Collector> {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.method === 'POST' && request.url === '/v1/traces') bodies.push(body);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const spans = () => bodies.flatMap((body) => spansOf(JSON.parse(body)));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => bodies.join('\n'),
    spans,
    paths: () => pathsOf(spans()),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function spansOf({ resourceSpans }: Batch): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(valuesOf(resource.attributes)['service.name']);
    return scopeSpans
      .flatMap(({ spans }) => spans)
      .map(({ name, traceId, spanId, parentSpanId = '', attributes, status, links = [] }) => ({
        ...{ service, name, traceId, spanId, parentSpanId },
        attributes: valuesOf(attributes),
        failed: status.code === failed,
        links: links.map((link) => link.spanId),
      }));
  });
}

function valuesOf(attributes: readonly Attribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}

function pathsOf(spans: readonly CollectedSpan[]): string[] {
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const pathTo = (span: CollectedSpan): string => {
    const parent = byId.get(span.parentSpanId);
    return parent ? `${pathTo(parent)} > ${span.name}` : span.name;
  };
  return [...new Set(spans.map(pathTo))].sort();
}
