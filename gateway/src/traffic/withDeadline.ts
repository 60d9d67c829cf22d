import type { FormattedExecutionResult } from 'graphql';
import type { SubgraphCall } from '../engine/subgraphCall.ts';
import { type Cancellation, createCanceller } from './cancellation.ts';

/** A subgraph took longer than it may. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** Milliseconds for what changes data: giving it up would not undo it, only leave its outcome unknown. */
const writeDeadline = 10_000;

/**
 * Ends a call that is not answered in time, or whose client has left; what it started is told to stop. A
 * mutation goes on without its client.
 *
 * @param milliseconds for a read: connecting, waiting and reading together
 */
export function withDeadline(call: SubgraphCall, milliseconds: number): SubgraphCall {
  return {
    ...call,
    execute: (request, viewer, headers, { readOnly, leaving } = { readOnly: false }) => {
      const most = readOnly ? milliseconds : Math.max(milliseconds, writeDeadline);
      return endedAfter(most, readOnly ? leaving : undefined, (ending) =>
        call.execute(request, viewer, headers, { readOnly, leaving: ending }),
      );
    },
  };
}

function endedAfter(
  milliseconds: number,
  leaving: Cancellation | undefined,
  work: (ending: Cancellation) => Promise<FormattedExecutionResult>,
): Promise<FormattedExecutionResult> {
  return new Promise((resolve, reject) => {
    const ending = createCanceller();
    const end = (reason: unknown) => {
      ending.cancel(reason);
      settle(() => reject(reason));
    };
    const timer = setTimeout(
      () => end(new DeadlineError(`No answer within ${milliseconds} ms.`)),
      milliseconds,
    );
    let release = () => {};
    const settle = (tell: () => void) => {
      clearTimeout(timer);
      release();
      tell();
    };
    work(ending).then(
      (answer) => settle(() => resolve(answer)),
      (error: unknown) => settle(() => reject(error)),
    );
    release = leaving?.onCancel(end) ?? release;
  });
}
