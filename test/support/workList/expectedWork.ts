import type { Connection } from 'mongoose';
import type { History } from '../register/randomHistory.ts';
import { replay } from '../register/replay.ts';

/** An entry of the work list, by what tells it from all others. */
export interface Waiting {
  readonly rule: string;
  readonly dueOn: string;
  readonly centre: string;
  /** The finding, else the certificate, else the audit. */
  readonly about: string;
}

interface Raw {
  readonly _id: string;
  readonly centreId: string;
  readonly [field: string]: unknown;
}

/** Everything in the files, as stored. */
export interface RawFiles {
  readonly findings: readonly Raw[];
  readonly audits: readonly Raw[];
  readonly applications: readonly Raw[];
  readonly decisions: readonly Raw[];
  readonly histories: readonly (History & { readonly centre: string })[];
}

export async function rawFiles(connection: Connection): Promise<RawFiles> {
  const all = async (name: string) =>
    (await connection.collection(name).find({}).toArray()) as unknown as Raw[];
  const events = (await all('certificateEvents')).toSorted(
    (a, b) => Number(a.sequence) - Number(b.sequence),
  );
  const certificates = await all('certificates');
  return {
    findings: await all('findings'),
    audits: await all('audits'),
    applications: await all('applications'),
    decisions: await all('decisions'),
    histories: certificates.map((issued) => ({
      issued: issued as never,
      events: events.filter((each) => each.certificateNumber === issued._id) as never,
      centre: issued.centreId,
    })),
  };
}

/** The work list by the plainest of means: every record is looked at, and nothing of the rules is used. */
export function expectedWork(files: RawFiles, day: string): readonly Waiting[] {
  return [
    ...files.findings.flatMap((finding) => ofFinding(finding, day)),
    ...files.audits.flatMap((audit) => ofAudit(audit, files, day)),
    ...files.histories.flatMap((history) => ofCertificate(history, files, day)),
  ].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ rule, dueOn, about }: Waiting): string {
  return `${dueOn} ${rule}/${about}`;
}

function ofFinding(finding: Raw, day: string): Waiting[] {
  const { _id: about, centreId: centre, grade, dueOn } = finding;
  const done = [finding.actedOn, finding.verifiedOn].some((each) => each && String(each) <= day);
  if (!dueOn || done || String(finding.raisedOn) > day) return [];
  const due = String(dueOn);
  if (due < day && grade === 'MAJOR') return [{ rule: 'MAJOR_OVERDUE', dueOn: due, centre, about }];
  const horizon = new Date(Date.parse(day) + 30 * 86_400_000).toISOString().slice(0, 10);
  return due <= horizon ? [{ rule: 'ACTION_DUE', dueOn: due, centre, about }] : [];
}

function ofAudit(audit: Raw, files: RawFiles, day: string): Waiting[] {
  const { _id: about, centreId: centre, applicationId, certificateNumber } = audit;
  const dueOn = monthsLater(String(audit.visitUntil), 6);
  const openMajors = files.findings.filter(
    (each) =>
      each.auditId === about &&
      each.grade === 'MAJOR' &&
      String(each.raisedOn) <= day &&
      !(each.verifiedOn && String(each.verifiedOn) <= day),
  );
  const application = files.applications.find(({ _id }) => _id === applicationId);
  const decision = files.decisions.find(
    (each) => each.applicationId === applicationId && String(each.decidedOn) <= day,
  );
  const isWithdrawn = Boolean(application?.withdrawnOn && String(application.withdrawnOn) <= day);
  // What was granted goes on under its certificate.
  const number = certificateNumber ?? decision?.certificateNumber;
  const history = files.histories.find(({ issued }) => issued._id === number);
  const isRunning = ['VALID', 'SUSPENDED', 'NOT_YET_VALID'].includes(statusOf(history, day));
  const isOpen = isRunning || Boolean(applicationId && !decision && !isWithdrawn);
  const again = files.audits.some(
    (each) =>
      each.centreId === centre &&
      ((applicationId && each.applicationId === applicationId) ||
        (number && each.certificateNumber === number)) &&
      String(each.visitUntil) > String(audit.visitUntil) &&
      each.reportedOn &&
      String(each.reportedOn) <= day,
  );
  if (dueOn >= day || openMajors.length === 0 || !isOpen || again) return [];
  return [{ rule: 'REAUDIT_DUE', dueOn, centre, about }];
}

function ofCertificate(history: RawFiles['histories'][number], files: RawFiles, day: string) {
  const { centre, events } = history;
  const about = history.issued._id;
  const status = statusOf(history, day);
  if (status !== 'VALID' && status !== 'SUSPENDED') return [];
  const validFrom = events[0]?.effectiveOn ?? '';
  const found: Waiting[] = [];
  const validUntil = dayBefore(monthsLater(validFrom, 36));
  const renewals = files.applications.filter(
    (each) =>
      each.kind === 'RENEWAL' &&
      each.certificateNumber === about &&
      String(each.filedOn) <= day &&
      !(each.withdrawnOn && String(each.withdrawnOn) <= day),
  );
  if ((Date.parse(validUntil) - Date.parse(day)) / 86_400_000 <= 180 && renewals.length === 0)
    found.push({ rule: 'RENEWAL_NOT_FILED', dueOn: validUntil, centre, about });
  const visits = files.audits
    .filter(({ centreId, kind }) => centreId === centre && /SURVEILLANCE|RENEWAL/.test(`${kind}`))
    .filter(({ reportedOn }) => reportedOn && String(reportedOn) <= day)
    .map(({ visitUntil }) => String(visitUntil));
  const last = [validFrom, ...visits.filter((each) => each >= validFrom)].toSorted().at(-1) ?? '';
  const surveillance = monthsLater(last, 12);
  if (surveillance <= day)
    found.push({ rule: 'SURVEILLANCE_DUE', dueOn: surveillance, centre, about });
  if (status === 'SUSPENDED') {
    const limit = monthsLater(suspendedSince(history, day), 6);
    const reduced = events.some(
      ({ kind, effectiveOn }) =>
        kind === 'SCOPE_REDUCED' && effectiveOn > limit && effectiveOn <= day,
    );
    if (limit < day && !reduced)
      found.push({ rule: 'SUSPENDED_TOO_LONG', dueOn: limit, centre, about });
  }
  return found;
}

function suspendedSince(history: History, day: string): string {
  let first = day;
  while (statusOf(history, dayBefore(first)) === 'SUSPENDED') first = dayBefore(first);
  return first;
}

function statusOf(history: History | undefined, day: string): string {
  return (history && replay(history, day, new Date('2100-01-01'))?.status) ?? 'NONE';
}

/** The same day of a later month, or that month's last. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  for (let at = date; ; at -= 1) {
    const later = new Date(Date.UTC(year, month - 1 + months, at));
    if (later.getUTCDate() === at) return later.toISOString().slice(0, 10);
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
