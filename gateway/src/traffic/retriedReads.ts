import type { SubgraphCall } from '../engine/subgraphCall.ts';

/** What a call earns and a retry costs: in the long run at most a tenth more calls than asked for. */
const earned = 0.1;
/** Retries that may be saved up; enough for the idle connections that a restarting subgraph closes. */
const savings = 10;

/** Failures after which the subgraph cannot have answered, and a new connection may do. */
const connectionFailures = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
];

/**
 * Repeats a read once, and at once, when its connection failed; never a mutation, which may have had its
 * effect. A budget keeps retries from adding to an outage.
 */
export function retriedReads(call: SubgraphCall, onRetry: () => void): SubgraphCall {
  let budget = savings;
  return {
    ...call,
    execute: (request, viewer, headers, terms) => {
      budget = Math.min(savings, budget + earned);
      const answer = call.execute(request, viewer, headers, terms);
      if (!terms?.readOnly) return answer;
      return answer.catch((error: unknown) => {
        if (terms.leaving?.cancelled || budget < 1 || !isConnectionFailure(error)) throw error;
        budget -= 1;
        onRetry();
        return call.execute(request, viewer, headers, terms);
      });
    },
  };
}

function isConnectionFailure(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && connectionFailures.includes(String(error.code))
  );
}
