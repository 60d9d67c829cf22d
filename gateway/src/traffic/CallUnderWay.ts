import type { FormattedExecutionResult } from 'graphql';
import { DeadlineError, RequestRejectedError } from '../subgraphs/callErrors.ts';
import { type Cancellation, createCanceller } from '../subgraphs/cancellation.ts';
import type { SubgraphCall } from '../subgraphs/subgraphCall.ts';
import type { Ending } from './circuit.ts';
import type { Deadline } from './deadlines.ts';
import { ownAnswer } from './ownAnswer.ts';
import type { Place } from './Row.ts';

/** What a subgraph is asked with. */
export type Asked = Parameters<SubgraphCall['execute']>;

/** What the calls of one kind are held to, and who is told of them. */
export interface Supervision {
  readonly call: SubgraphCall;
  readonly milliseconds: number;
  /** Sets a deadline of so many milliseconds. */
  readonly within: (missed: () => void) => Deadline;
  /** Whether one may be repeated after such a failure. */
  readonly repeats: (error: unknown) => boolean;
  /** Told of each that has ended, before those who wait for it are. */
  readonly onEnd: (call: CallUnderWay) => void;
}

interface Waiting {
  readonly answered: (answer: FormattedExecutionResult) => void;
  readonly failed: (error: unknown) => void;
  /** Calls off that it is told when its client leaves. */
  release: (() => void) | undefined;
}

/**
 * A call to a subgraph, and those who wait for it. It ends when it is answered or fails, takes too long, or when the last
 * who waited has left; what it started is told to stop then. All of that is one object, as there are several calls to a
 * request: a promise for each concern, around the one of the next, takes longer than the concerns themselves.
 */
export class CallUnderWay {
  readonly asked: Asked;
  /** Where it stands while others may join it. */
  place: Place | null = null;
  readonly #settle: (ending: Ending) => void;
  readonly #supervision: Supervision;
  readonly #leaving = createCanceller();
  #deadline: Deadline | null = null;
  #waiting: Waiting[] = [];
  #isRepeated = false;
  #isOver = false;

  /**
   * Nothing is sent yet.
   *
   * @param settle of its circuit
   */
  constructor(asked: Asked, settle: (ending: Ending) => void, supervision: Supervision) {
    this.asked = asked;
    this.#settle = settle;
    this.#supervision = supervision;
  }

  /**
   * Waits for the answer; each gets one of its own where several do, as the plan's executor writes into it.
   *
   * @param leaving of the client that it is for; without, it is waited for whoever leaves
   * @throws what the call failed with; the reason, when the client has left
   */
  join(leaving: Cancellation | undefined): Promise<FormattedExecutionResult> {
    return new Promise((answered, failed) => {
      const waiting: Waiting = { answered, failed, release: undefined };
      // A list that is made of one takes the place of one, and one that is added to that of seventeen.
      if (this.#waiting.length > 0) this.#waiting.push(waiting);
      else this.#waiting = [waiting];
      waiting.release = leaving?.onCancel((reason) => this.#leave(waiting, reason));
    });
  }

  /** Sends it, unless all who waited have left. */
  send(): void {
    if (this.#isOver) return;
    const { within, call } = this.#supervision;
    this.#deadline ??= within(() => this.#miss());
    const [request, viewer, headers, terms] = this.asked;
    const own = { readOnly: terms?.readOnly ?? false, leaving: this.#leaving };
    try {
      call.execute(request, viewer, headers, own).then(
        (answer) => this.#answer(answer),
        (error: unknown) => this.#fail(error),
      );
    } catch (error) {
      this.#fail(error);
    }
  }

  #answer(answer: FormattedExecutionResult): void {
    if (this.#isOver) return;
    this.#end('answered');
    const waiting = this.#noneWait();
    for (const [index, { answered, failed, release }] of waiting.entries()) {
      release?.();
      // Nobody writes before all are told, so that the last can have what the others have copies of.
      const isLast = index === waiting.length - 1;
      try {
        answered(isLast ? answer : ownAnswer(this.asked[0], answer));
      } catch (error) {
        // What cannot be copied is one waiter's loss, not that of all after it.
        failed(error);
      }
    }
  }

  #fail(error: unknown): void {
    if (this.#isOver) return;
    const isFirst = !this.#isRepeated;
    this.#isRepeated = true;
    if (isFirst && this.#supervision.repeats(error)) this.send();
    else this.#failAll(error);
  }

  #miss(): void {
    this.#deadline = null;
    const error = new DeadlineError(this.#supervision.milliseconds);
    this.#failAll(error);
    this.#leaving.cancel(error);
  }

  #failAll(error: unknown): void {
    this.#end(error instanceof RequestRejectedError ? 'given up' : 'failed');
    for (const { failed, release } of this.#noneWait()) {
      release?.();
      failed(error);
    }
  }

  #leave(waiting: Waiting, reason: unknown): void {
    if (this.#isOver) return;
    this.#waiting = this.#waiting.filter((each) => each !== waiting);
    waiting.failed(reason);
    if (this.#waiting.length > 0) return;
    this.#end(this.#isLate ? 'failed' : 'given up');
    this.#leaving.cancel(reason);
  }

  /**
   * Whether half of its time is over. Clients may be less patient than the deadline, and a subgraph that hangs would be
   * asked for ever if none of their calls counted; before that it is more likely that somebody just went elsewhere.
   */
  get #isLate(): boolean {
    return this.#deadline !== null && this.#deadline.left <= this.#supervision.milliseconds / 2;
  }

  /** Those who wait, and from now on do no more. */
  #noneWait(): readonly Waiting[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  #end(ending: Ending): void {
    this.#isOver = true;
    this.place?.leave();
    this.place = null;
    this.#deadline?.met();
    this.#deadline = null;
    this.#settle(ending);
    this.#supervision.onEnd(this);
  }
}
