import type { Viewer } from '@spine/kit/viewer';
import type { ForwardedHeaders } from './engine/subgraphCall.ts';

/** What one client request carries through the plan. */
export interface GatewayContext {
  readonly viewer: Viewer;
  readonly headers: ForwardedHeaders;
  /** Aborted when the client leaves before its answer. */
  readonly signal?: AbortSignal | undefined;
}
