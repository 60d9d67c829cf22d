import { Counter, type Registry } from 'prom-client';
import type { DocumentKind } from '../metrics.ts';

/** Counts requests by what their document is. */
export function documentMetrics(registry: Registry) {
  const registers = [registry];
  const documents = new Counter({
    name: 'gateway_documents_total',
    help: 'Requests, by how their document was let in.',
    labelNames: ['kind'],
    registers,
  });
  const persisted = new Counter({
    name: 'gateway_persisted_queries_total',
    help: 'Documents named by a hash that clients register, by what came of it.',
    labelNames: ['outcome'],
    registers,
  });
  return {
    documentAsked: (kind: DocumentKind) => documents.inc({ kind }),
    persistedQuery: (outcome: string) => persisted.inc({ outcome }),
  };
}
