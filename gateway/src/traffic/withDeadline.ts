import type { SubgraphCall } from '../engine/subgraphCall.ts';

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
    execute: async (request, viewer, headers, terms = { readOnly: false }) => {
      const most = terms.readOnly ? milliseconds : Math.max(milliseconds, writeDeadline);
      const ending = endAfter(most, terms.readOnly ? terms.signal : undefined);
      try {
        const answer = call.execute(request, viewer, headers, { ...terms, signal: ending.signal });
        return await Promise.race([answer, ending.ended]);
      } finally {
        ending.release();
      }
    },
  };
}

/** A signal, and a promise that rejects with it, after some time or with another signal. */
function endAfter(milliseconds: number, leaving: AbortSignal | undefined) {
  const controller = new AbortController();
  const { signal } = controller;
  const late = new DeadlineError(`No answer within ${milliseconds} ms.`);
  const timer = setTimeout(() => controller.abort(late), milliseconds);
  const leave = () => controller.abort(leaving?.reason);
  leaving?.addEventListener('abort', leave, { once: true });
  if (leaving?.aborted) leave();
  const ended = new Promise<never>((_, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  const release = () => {
    clearTimeout(timer);
    leaving?.removeEventListener('abort', leave);
  };
  return { signal, ended, release };
}
