import { daysLater, monthsLater } from './calendar.ts';

type Change = 'SUSPEND' | 'REINSTATE' | 'REDUCE_SCOPE' | 'EXTEND_SCOPE' | 'WITHDRAW';

/** A certificate as the reference model keeps it: what was granted, and what happened since, in order. */
export class HeldModel {
  readonly number: string;
  readonly from: string;
  readonly until: string;
  isRenewed = false;
  readonly #grantedOn: string;
  readonly #granted: readonly string[];
  readonly #changes: { kind: Change; on: string; scope: readonly string[] }[] = [];

  constructor(number: string, grantedOn: string, from: string, scope: readonly string[]) {
    this.number = number;
    this.from = from;
    // Three years: the last day is the eve of the third anniversary.
    this.until = daysLater(monthsLater(from, 36), -1);
    this.#grantedOn = grantedOn;
    this.#granted = scope;
  }

  record(kind: Change, on: string, scope: readonly string[]): void {
    this.#changes.push({ kind, on, scope });
  }

  statusOn(day: string): string {
    const past = this.#changes.filter(({ on }) => on <= day);
    if (past.some(({ kind }) => kind === 'WITHDRAW')) return 'WITHDRAWN';
    if (day > this.until) return 'EXPIRED';
    if (day < this.from) return 'NOT_YET_VALID';
    const last = past.findLast(({ kind }) => kind === 'SUSPEND' || kind === 'REINSTATE');
    return last?.kind === 'SUSPEND' ? 'SUSPENDED' : 'VALID';
  }

  isRunningOn(day: string): boolean {
    return ['VALID', 'SUSPENDED', 'NOT_YET_VALID'].includes(this.statusOn(day));
  }

  scopeOn(day: string): readonly string[] {
    const last = this.#changes.findLast(({ kind, on }) => kind.endsWith('SCOPE') && on <= day);
    return last?.scope ?? this.#granted;
  }

  /** Why nothing can happen to it from a day on, decided today. */
  dayCodes(on: string, today: string): string[] {
    const last = this.#changes.at(-1)?.on ?? this.#grantedOn;
    return [
      ...(on < today ? ['EFFECTIVE_IN_PAST'] : []),
      ...(on < last ? ['EFFECTIVE_BEFORE_LAST'] : []),
    ];
  }

  /** The last day of the six months that a suspension may last; null of what is not suspended on a day. */
  lastDaySuspended(day: string): string | null {
    if (this.statusOn(day) !== 'SUSPENDED') return null;
    const since = this.#changes.findLast(({ kind, on }) => kind === 'SUSPEND' && on <= day)?.on;
    return monthsLater(since ?? day, 6);
  }

  /** Suspended for more than six months on a day, and not covering less since they were over. */
  isSuspendedTooLong(day: string): boolean {
    const limit = this.lastDaySuspended(day);
    if (limit === null) return false;
    const reduced = this.#changes.some(
      ({ kind, on }) => kind === 'REDUCE_SCOPE' && on > limit && on <= day,
    );
    return day > limit && !reduced;
  }
}
