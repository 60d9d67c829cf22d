import { ascending } from './statistics.ts';

/** What a generator measured. */
export interface Measured {
  /** Seconds from the first request to the last answer counted. */
  readonly seconds: number;
  readonly answered: number;
  /** Refused by 503. */
  readonly shed: number;
  /** Neither: another status, an error in the answer, another length than before, or none at all. */
  readonly failed: number;
  /** Milliseconds of the answered, ascending. */
  readonly latencies: readonly number[];
  /** Milliseconds of the shed, ascending. */
  readonly shedLatencies: readonly number[];
}

/** Collects outcomes while a generator runs. */
export class Tally {
  answered = 0;
  shed = 0;
  failed = 0;
  readonly latencies: number[] = [];
  readonly shedLatencies: number[] = [];

  /** @param milliseconds from when the request should have been sent */
  note(outcome: 'answered' | 'shed' | 'failed', milliseconds: number): void {
    this[outcome] += 1;
    if (outcome === 'answered') this.latencies.push(milliseconds);
    if (outcome === 'shed') this.shedLatencies.push(milliseconds);
  }

  measured(seconds: number): Measured {
    return {
      seconds,
      answered: this.answered,
      shed: this.shed,
      failed: this.failed,
      latencies: this.latencies.sort(ascending),
      shedLatencies: this.shedLatencies.sort(ascending),
    };
  }
}
