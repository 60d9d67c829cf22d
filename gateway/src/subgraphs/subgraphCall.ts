import type { SubgraphRequest } from '@spine/kit';
import type { Viewer } from '@spine/kit/viewer';
import type { FormattedExecutionResult } from 'graphql';
import type { Cancellation } from './cancellation.ts';

/** Headers of the client's request that a subgraph may see, names in lower case. */
export type ForwardedHeaders = Readonly<Record<string, string>>;

/** What may be done with a call, beyond what it asks. */
export interface CallTerms {
  /** It serves a query, so that it may be repeated, shared with a like one, and given up. */
  readonly readOnly: boolean;
  /** The subgraph may have to record who reads it, so that each reader has to ask. */
  readonly recorded?: boolean;
  /** Cancelled when nobody waits for the answer any more. */
  readonly leaving?: Cancellation | undefined;
}

/** How one subgraph is reached; a subgraph in the same process is one. */
export interface SubgraphCall {
  /**
   * One operation for one viewer. Without terms it may change data.
   *
   * @throws anything when the subgraph gave no GraphQL answer
   */
  execute(
    request: SubgraphRequest,
    viewer: Viewer,
    headers: ForwardedHeaders,
    terms?: CallTerms,
  ): Promise<FormattedExecutionResult>;
  /** Whether it would answer now. */
  ready(): Promise<boolean>;
  /** False where the subgraph does not learn who asks, so that it can restrict nothing. Absent means it does. */
  readonly knowsViewer?: boolean;
  /** Frees what the transport holds, when the gateway closes. The subgraph itself goes on. */
  disconnect?(): Promise<void>;
}
