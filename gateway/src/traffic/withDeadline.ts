import type { FormattedExecutionResult } from 'graphql';
import type { SubgraphCall } from '../engine/subgraphCall.ts';
import { type Cancellation, createCanceller } from './cancellation.ts';
import { deadlines } from './deadlines.ts';

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
  const forReads = endedAfter(milliseconds);
  const forWrites = endedAfter(Math.max(milliseconds, writeDeadline));
  return {
    ...call,
    execute: (request, viewer, headers, terms) => {
      const readOnly = terms?.readOnly ?? false;
      const ended = readOnly ? forReads : forWrites;
      return ended(readOnly ? terms?.leaving : undefined, (leaving) =>
        call.execute(request, viewer, headers, { readOnly, leaving }),
      );
    },
  };
}

type Work = (ending: Cancellation) => Promise<FormattedExecutionResult>;

function endedAfter(milliseconds: number) {
  const within = deadlines(milliseconds);
  return (leaving: Cancellation | undefined, work: Work) =>
    new Promise<FormattedExecutionResult>((resolve, reject) => {
      const ending = createCanceller();
      const end = (reason: unknown) => {
        ending.cancel(reason);
        settled();
        reject(reason);
      };
      const deadline = within(() => end(new DeadlineError(`No answer within ${milliseconds} ms.`)));
      let release: (() => void) | undefined;
      const settled = () => {
        deadline.met();
        release?.();
      };
      work(ending).then(
        (answer) => {
          settled();
          resolve(answer);
        },
        (error: unknown) => {
          settled();
          reject(error);
        },
      );
      release = leaving?.onCancel(end);
    });
}
