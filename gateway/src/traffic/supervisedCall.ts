import { CircuitOpenError } from '../subgraphs/callErrors.ts';
import type { SubgraphCall } from '../subgraphs/subgraphCall.ts';
import { CallUnderWay, type Supervision } from './CallUnderWay.ts';
import type { Circuit } from './circuit.ts';
import { deadlines } from './deadlines.ts';
import type { Retries } from './retries.ts';
import type { SharedReads } from './sharedReads.ts';

/** Milliseconds for what changes data: giving it up would not undo it, only leave its outcome unknown. */
const writeDeadline = 10_000;

interface SupervisedOptions {
  readonly circuit: Circuit;
  /** Milliseconds for a read: connecting, waiting and reading together, a retry included. */
  readonly deadline: number;
  readonly retries: Retries;
  readonly shared: SharedReads;
}

/**
 * A subgraph that is spared while it fails, which an answer with errors is not. Its calls end in time, or when nobody
 * waits for them any more; a read is repeated once where its connection failed, and made once for all who ask the same
 * at the same time. A mutation goes on without its client.
 */
export function supervisedCall(
  call: SubgraphCall,
  { circuit, deadline, retries, shared }: SupervisedOptions,
): SubgraphCall {
  const supervision = (milliseconds: number, repeats: Supervision['repeats']): Supervision => ({
    call,
    milliseconds,
    within: deadlines(milliseconds),
    repeats,
    onEnd: shared.ended,
  });
  const ofReads = supervision(deadline, retries.spendOn);
  const ofWrites = supervision(Math.max(deadline, writeDeadline), () => false);
  return {
    ...call,
    execute: (...asked) => {
      const terms = asked[3];
      const isRead = terms?.readOnly ?? false;
      const leaving = isRead ? terms?.leaving : undefined;
      const joined = isRead ? shared.find(asked) : null;
      if (joined) return joined.join(leaving);
      const settle = circuit();
      if (!settle) return Promise.reject(new CircuitOpenError());
      retries.earn();
      const begun = new CallUnderWay(asked, settle, isRead ? ofReads : ofWrites);
      if (isRead) shared.add(begun);
      const answer = begun.join(leaving);
      begun.send();
      // Whoever wrote reads what was written, and joins nothing from before.
      return isRead ? answer : answer.finally(shared.forget);
    },
  };
}
