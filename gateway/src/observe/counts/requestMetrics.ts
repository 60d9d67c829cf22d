import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { boundedNames } from '../boundedNames.ts';
import type { CountedRequest } from '../metrics.ts';
import { buckets } from './buckets.ts';

/** A label's value for a name, within the places that there are. */
type Label = (name: string | null) => string;

/** Distinct values of the labels that callers choose. */
const versions = 50;
const codes = 50;

/** Counts requests, by operation, client and how they ended. */
export function requestMetrics(registry: Registry, operationName: Label, clientName: Label) {
  const clientVersion = boundedNames(versions);
  const errorCode = boundedNames(codes);
  const registers = [registry];
  const requests = new Counter({
    name: 'gateway_requests_total',
    help: 'GraphQL requests, by operation, client and HTTP status.',
    labelNames: ['operation', 'client', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'gateway_request_duration_seconds',
    help: 'Time from a request’s head to the last byte of its answer.',
    labelNames: ['operation'],
    buckets,
    registers,
  });
  const byVersion = versionCounter(registry);
  const errors = errorCounter(registry);
  const inFlight = new Gauge({
    name: 'gateway_requests_in_flight',
    help: 'GraphQL requests being answered.',
    registers,
  });
  return {
    requestBegan: () => inFlight.inc(),
    requestEnded: (
      { operation: name, client: caller, clientVersion: version, codes }: CountedRequest,
      status: number,
      seconds: number,
    ) => {
      const operation = operationName(name);
      const client = clientName(caller);
      inFlight.dec();
      requests.inc({ operation, client, status });
      byVersion.inc({ client, version: clientVersion(version) });
      durations.observe({ operation }, seconds);
      for (const code of codes) errors.inc({ code: errorCode(code) });
    },
  };
}

function versionCounter(registry: Registry) {
  return new Counter({
    name: 'gateway_client_requests_total',
    help: 'GraphQL requests, by client and its version.',
    labelNames: ['client', 'version'],
    registers: [registry],
  });
}

function errorCounter(registry: Registry) {
  return new Counter({
    name: 'gateway_errors_total',
    help: 'Answers in which an error code occurred.',
    labelNames: ['code'],
    registers: [registry],
  });
}
