import type { SubgraphCall } from '../engine/subgraphCall.ts';
import type { Circuit } from './circuit.ts';

/** A subgraph was not called, because it failed too often of late. */
export class CircuitOpenError extends Error {
  override readonly name = 'CircuitOpenError';
  constructor() {
    super('Not called: it failed too often of late.');
  }
}

/** Spares a failing subgraph, and those who would wait for it. An answer with errors is no failure. */
export function withCircuit(call: SubgraphCall, circuit: Circuit): SubgraphCall {
  return {
    ...call,
    execute: (request, viewer, headers, terms) => {
      const settle = circuit();
      if (!settle) return Promise.reject(new CircuitOpenError());
      return call.execute(request, viewer, headers, terms).then(
        (answer) => {
          settle('answered');
          return answer;
        },
        (error: unknown) => {
          settle(terms?.readOnly && terms.leaving?.cancelled ? 'given up' : 'failed');
          throw error;
        },
      );
    },
  };
}
