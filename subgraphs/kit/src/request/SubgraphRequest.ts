import type { DocumentNode } from 'graphql';
import type { RequestScope } from './requestScope.ts';

/** One operation as the gateway sends it. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** The query parsed, for a subgraph in the same process. */
  readonly document?: DocumentNode | undefined;
  /** What it is asked for, in the same process. */
  readonly scope?: RequestScope | undefined;
}
