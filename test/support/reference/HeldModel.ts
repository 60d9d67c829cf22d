import { daysLater, monthsLater } from './calendar.ts';

/** A step in a certificate's life. */
export interface StepModelled {
  readonly kind: string;
  readonly on: string;
  readonly scope: readonly string[];
}

/** What the register recorded: a step, or what was meant instead of one. */
export interface EventModelled extends StepModelled {
  readonly recordedOn: string;
  /** The groups of the audit that it was decided on; none without. */
  readonly audited?: readonly string[];
  /** The place of the event that it corrects. */
  readonly corrects?: number;
  /** Of a correction: the right kind, or null for nothing. */
  readonly meant?: string | null;
}

const granting = ['GRANTED', 'RENEWED'];
const always = '9999-12-31';

/** A certificate as the reference model keeps it: what the register recorded, in order, and what follows from it. */
export class HeldModel {
  readonly number: string;
  readonly months: number;
  readonly criteria: readonly string[];
  isRenewed = false;
  /** The applications that it was granted and extended by. */
  readonly grantedBy: string[] = [];
  readonly events: EventModelled[];

  /** @param judgedBy the version that it was granted under */
  constructor(number: string, grant: EventModelled, judgedBy: JudgedBy) {
    this.number = number;
    this.events = [grant];
    this.months = judgedBy.months;
    this.criteria = judgedBy.criteria;
  }

  record(event: EventModelled): void {
    this.events.push(event);
  }

  /** The steps that the events recorded by a day stand for: the grant, then the others by the day they count from. */
  steps(known = always): readonly StepModelled[] {
    return stepsOf(this.events.filter(({ recordedOn }) => recordedOn <= known));
  }

  from(known?: string): string {
    return this.steps(known)[0]?.on ?? '';
  }

  /** The eve of the day so many months later, or of the first day after where that month is too short. */
  until(known?: string): string {
    const from = this.from(known);
    const later = monthsLater(from, this.months);
    return later.slice(8) === from.slice(8) ? daysLater(later, -1) : later;
  }

  statusOn(day: string, known?: string): string {
    const past = this.steps(known).filter(({ on }) => on <= day);
    if (past.some(({ kind }) => kind === 'WITHDRAWN')) return 'WITHDRAWN';
    if (day > this.until(known)) return 'EXPIRED';
    if (day < this.from(known)) return 'NOT_YET_VALID';
    const last = past.findLast(({ kind }) => kind === 'SUSPENDED' || kind === 'REINSTATED');
    return last?.kind === 'SUSPENDED' ? 'SUSPENDED' : 'VALID';
  }

  isRunningOn(day: string): boolean {
    return ['VALID', 'SUSPENDED', 'NOT_YET_VALID'].includes(this.statusOn(day));
  }

  scopeOn(day: string, known?: string): readonly string[] {
    const [grant, ...changes] = this.steps(known);
    const last = changes.findLast(({ kind, on }) => kind.startsWith('SCOPE') && on <= day);
    return (last ?? grant)?.scope ?? [];
  }

  /** Why nothing can happen to it from a day on, decided today. */
  dayCodes(on: string, today: string): string[] {
    const days = this.steps()
      .slice(1)
      .map((step) => step.on);
    const last = [this.events[0]?.recordedOn ?? '', ...days].sort().at(-1) ?? '';
    return [
      ...(on < today ? ['EFFECTIVE_IN_PAST'] : []),
      ...(on < last ? ['EFFECTIVE_BEFORE_LAST'] : []),
    ];
  }

  /** The last day of the six months that a suspension may last; null of what is not suspended on a day. */
  lastDaySuspended(day: string): string | null {
    if (this.statusOn(day) !== 'SUSPENDED') return null;
    const since = this.steps().findLast(({ kind, on }) => kind === 'SUSPENDED' && on <= day)?.on;
    return monthsLater(since ?? day, 6);
  }

  /** Suspended for more than six months on a day, and not covering less since they were over. */
  isSuspendedTooLong(day: string): boolean {
    const limit = this.lastDaySuspended(day);
    if (limit === null) return false;
    const reduced = this.steps().some(
      ({ kind, on }) => kind === 'SCOPE_REDUCED' && on > limit && on <= day,
    );
    return day > limit && !reduced;
  }
}

/** What a version of the scheme says of the certificates granted under it. */
export interface JudgedBy {
  readonly months: number;
  readonly criteria: readonly string[];
}

export function isGrant(kind: string | null): boolean {
  return kind !== null && granting.includes(kind);
}

/** Each step as it was last corrected, without those that should not have been. */
export function stepsOf(events: readonly EventModelled[]): readonly StepModelled[] {
  const steps = events.flatMap((event, index): StepModelled[] => {
    if (event.corrects !== undefined) return [];
    const last = events.findLast(({ corrects }) => corrects === index + 1);
    const kind = last ? last.meant : event.kind;
    const { on, scope } = last ?? event;
    return kind ? [{ kind, on, scope }] : [];
  });
  const [grant, ...changes] = steps;
  return grant ? [grant, ...changes.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))] : [];
}
