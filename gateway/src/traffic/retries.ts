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

/** What may be repeated. A budget keeps retries from adding to an outage. */
export interface Retries {
  /** To be told of each call. */
  earn(): void;
  /** Whether a read that failed so may be repeated, which is paid for then. */
  spendOn(error: unknown): boolean;
}

/** @param onRetry told of each read that is repeated */
export function createRetries(onRetry: () => void): Retries {
  let budget = savings;
  return {
    earn() {
      budget = Math.min(savings, budget + earned);
    },
    spendOn(error) {
      if (budget < 1 || !isConnectionFailure(error)) return false;
      budget -= 1;
      onRetry();
      return true;
    },
  };
}

function isConnectionFailure(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && connectionFailures.includes(String(error.code))
  );
}
