import type { Logger } from '@spine/kit/Logger';
import { explainedCall } from '../observe/explain/explainedCall.ts';
import type { Metrics } from '../observe/metrics.ts';
import { observedCall } from '../observe/observedCall.ts';
import type { SubgraphCall } from '../subgraphs/subgraphCall.ts';
import { createCircuit } from './circuit.ts';
import { createRetries } from './retries.ts';
import { sharedReads } from './sharedReads.ts';
import { supervisedCall } from './supervisedCall.ts';

/**
 * A subgraph as the plans call it: observed, identical reads shared, spared while it fails, ended in time,
 * repeated where its connection failed.
 *
 * @param deadline milliseconds for a read, a retry included
 */
export function shapedCall(
  name: string,
  call: SubgraphCall,
  deadline: number,
  logger: Logger,
  metrics: Metrics,
): SubgraphCall {
  const circuit = createCircuit((open) => {
    metrics.circuitChanged(name, open);
    logger.warn({ subgraph: name }, open ? 'a subgraph fails and is spared' : 'a subgraph is back');
  });
  const retries = createRetries(() => metrics.readRetried(name));
  const shared = sharedReads(() => metrics.readShared(name));
  const supervised = supervisedCall(call, { circuit, deadline, retries, shared });
  return explainedCall(name, observedCall(name, supervised, metrics));
}
