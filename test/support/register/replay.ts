import type { History } from './randomHistory.ts';

/** What the register should say of a certificate on a day. */
export interface Replayed {
  readonly status: string;
  readonly groups: readonly string[];
}

interface Step {
  readonly sequence: number;
  readonly kind: string;
  readonly on: string;
  readonly groups: readonly string[];
  readonly struck: boolean;
}

const firstDay = Date.parse('2018-06-01');
const days = Array.from({ length: 5_000 }, (_, i) =>
  new Date(firstDay + i * 86_400_000).toISOString().slice(0, 10),
);

/**
 * The register by the plainest of means: takes the raw events in the order of recording up to an instant, strikes and
 * rewrites what was corrected, and lives through the certificate's life day by day. Shares no code with the rules.
 *
 * @returns null where nothing of the certificate was known, or where it was granted later than the day
 */
export function replay({ issued, events }: History, day: string, instant: Date): Replayed | null {
  const book: Step[] = [];
  for (const event of events) {
    if (event.recordedAt.getTime() > instant.getTime()) break;
    const written = { on: event.effectiveOn, groups: event.scope, struck: false };
    if (event.kind !== 'CORRECTED')
      book.push({ sequence: event.sequence, kind: event.kind, ...written });
    const line = book.findIndex(({ sequence }) => sequence === event.corrects);
    const wrong = event.kind === 'CORRECTED' ? book[line] : undefined;
    if (wrong)
      book[line] = {
        ...wrong,
        ...written,
        kind: event.meant ?? wrong.kind,
        struck: !event.meant,
      };
  }
  const grant = book[0];
  if (!grant || issued.grantedOn > day) return null;
  return lived(grant, book.slice(1), day);
}

function lived(grant: Step, later: readonly Step[], day: string): Replayed {
  const steps = later.filter(({ struck }) => !struck);
  let groups = grant.groups;
  let suspended = false;
  let withdrawn = false;
  for (const today of days) {
    if (today > day) break;
    for (const { kind, on, groups: changed } of steps) {
      if (on !== today) continue;
      if (kind === 'WITHDRAWN') withdrawn = true;
      if (kind === 'SUSPENDED') suspended = true;
      if (kind === 'REINSTATED') suspended = false;
      if (kind.startsWith('SCOPE_')) groups = changed;
    }
  }
  const end = new Date(`${grant.on}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 36);
  if (withdrawn) return { status: 'WITHDRAWN', groups };
  if (day >= end.toISOString().slice(0, 10)) return { status: 'EXPIRED', groups };
  if (day < grant.on) return { status: 'NOT_YET_VALID', groups };
  return { status: suspended ? 'SUSPENDED' : 'VALID', groups };
}
