import type { SubgraphRequest } from '@spine/kit';
import type { Viewer } from '@spine/kit/viewer';
import type { FormattedExecutionResult } from 'graphql';

/** Headers of the client's request that a subgraph may see, names in lower case. */
export type ForwardedHeaders = Readonly<Record<string, string>>;

/** How one subgraph is reached; a subgraph in the same process is one. */
export interface SubgraphCall {
  /**
   * One operation for one viewer.
   *
   * @throws anything when the subgraph gave no GraphQL answer
   */
  execute(
    request: SubgraphRequest,
    viewer: Viewer,
    headers: ForwardedHeaders,
  ): Promise<FormattedExecutionResult>;
  /** Whether it would answer now. */
  ready(): Promise<boolean>;
  /** False where the subgraph does not learn who asks, so that it can restrict nothing. Absent means it does. */
  readonly knowsViewer?: boolean;
  /** Frees what the transport holds, when the gateway closes. The subgraph itself goes on. */
  disconnect?(): Promise<void>;
}
