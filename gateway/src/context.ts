import type { AskedOperation, Soon } from '@spine/kit';
import type { Viewer } from '@spine/kit/viewer';
import type { ExecutionResult } from 'graphql';
import type { RequestRecord } from './observe/requestRecord.ts';
import type { Caller } from './policy/rate/caller.ts';
import type { Admission } from './policy/trusted/admitDocument.ts';
import type { Cancellation } from './subgraphs/cancellation.ts';
import type { ForwardedHeaders } from './subgraphs/subgraphCall.ts';

/** What one client request carries through the plan. */
export interface GatewayContext {
  readonly viewer: Viewer;
  readonly headers: ForwardedHeaders;
  /** Whether no credential came with the request, so that its answer may be anybody's; not where nobody looked. */
  readonly fromAnybody?: boolean | undefined;
  /** Whom the request is counted for, where rates are limited. */
  readonly caller?: Caller | undefined;
  /** What of the request's document may be run; all of it where nobody decided. */
  readonly admission?: Admission | undefined;
  /** The client's operation, once it is known to be a valid one. */
  operation?: AskedOperation;
  /** Cancelled when the client leaves before its answer. */
  readonly leaving?: Cancellation | undefined;
  /** What is told of the request once it is answered; absent where nothing is. */
  readonly record?: RequestRecord | undefined;
  /** The headers that came of counting the request against its caller, once that has begun. */
  counted?: Soon<ReadonlyMap<string, string>>;
  /** What came of executing the operation, once that has begun elsewhere than where it is asked for again. */
  executed?: Promise<ExecutionResult>;
}
