import { daysLater } from './calendar.ts';
import type { ApplicationModelled, AuditModelled, FileModel } from './FileModel.ts';
import type { HeldModel } from './HeldModel.ts';
import type { Deciders, Step } from './Step.ts';

/** Mandatory in the version of 2023, of the two criteria that findings are raised on. */
const mandatory = 'PER-2';

export type Deciding = Extract<Step, { do: 'decide' }>;
export type Changing = Extract<Step, { do: 'change' }>;

/** Codes of what is wrong with a list of groups by itself. */
export function scopeCodes(scope: readonly string[]): string[] {
  if (scope.length === 0) return ['SCOPE_EMPTY'];
  return new Set(scope).size < scope.length ? ['SCOPE_REPEATED'] : [];
}

export const within = (scope: readonly string[], whole: readonly string[]) =>
  scope.every((group) => whole.includes(group));
export const wider = (scope: readonly string[], than: readonly string[]) =>
  within(than, scope) && scope.some((group) => !than.includes(group));

/** What is wrong with those who decide; the auditor among them may have been on a team. */
export function deciderCodes(
  by: Deciders,
  audits: readonly AuditModelled[],
  auditor: string,
): string[] {
  const wasOnTeam = audits.some(({ team, former }) => [...team, ...former].includes(auditor));
  const codes: Record<Deciders, string[]> = {
    good: [],
    notCaller: ['NOT_A_DECIDER'],
    auditor: ['NOT_APPOINTED', ...(wasOnTeam ? ['DECIDER_ON_TEAM'] : [])],
    tied: ['DECIDER_WITH_TIES'],
    repeated: ['PERSON_REPEATED'],
  };
  return codes[by];
}

/** The codes with which a decision on an application is refused; none where it is taken. */
export function decideCodes(
  file: FileModel,
  application: ApplicationModelled,
  step: Deciding,
  auditor: string,
): string[] {
  if (step.stale) return ['CONFLICT'];
  const audits = file.audits.filter((each) => each.application === application);
  const scope = step.scope ?? application.scope;
  const standing = file.standing(application);
  const standings: Record<string, string[]> = {
    FILED: ['APPLICATION_NOT_COMPLETE'],
    DECIDED: ['APPLICATION_DECIDED'],
    WITHDRAWN: ['APPLICATION_WITHDRAWN'],
  };
  return [
    ...(standings[standing] ?? []),
    ...scopeCodes(scope),
    ...deciderCodes(step.by, audits, auditor),
    ...(step.granted ? grantCodes(file, application, audits, scope, step) : []),
    ...(step.granted ? basisCodes(file, auditOf(audits, step), scope) : []),
  ];
}

/** The audit that a decision names: the last one of the application. */
export function auditOf(audits: readonly AuditModelled[], { withAudit }: Deciding) {
  return withAudit ? (audits.at(-1) ?? null) : null;
}

function grantCodes(
  file: FileModel,
  { kind, named, scope: asked }: ApplicationModelled,
  audits: readonly AuditModelled[],
  scope: readonly string[],
  step: Deciding,
): string[] {
  const { today } = file;
  const codes = within(scope, asked) ? [] : ['SCOPE_NOT_ASKED'];
  if (audits.some(({ isReported }) => !isReported)) codes.push('AUDIT_OPEN');
  const from = step.in === null ? today : daysLater(today, step.in);
  if (kind === 'INITIAL') {
    if (file.held.some((each) => each.isRunningOn(today))) codes.push('CERTIFIED_ALREADY');
    if (from < today) codes.push('EFFECTIVE_IN_PAST');
    if (!step.country) codes.push('COUNTRY_MISSING');
  }
  if (kind === 'RENEWAL' && named) {
    if (named.statusOn(today) !== 'VALID') codes.push(`CERTIFICATE_${named.statusOn(today)}`);
    if (named.isRenewed) codes.push('CERTIFICATE_RENEWED');
    if (step.in !== null) codes.push('EFFECTIVE_NOT_EXPECTED');
  }
  if (kind === 'SCOPE_EXTENSION' && named) {
    codes.push(...named.dayCodes(from, today));
    if (named.statusOn(from) !== 'VALID') codes.push(`CERTIFICATE_${named.statusOn(from)}`);
    if (!wider(scope, named.scopeOn(from))) codes.push('SCOPE_NOT_EXTENDED');
  }
  return codes;
}

function basisCodes(
  file: FileModel,
  audit: AuditModelled | null,
  scope: readonly string[],
): string[] {
  if (!audit) return ['AUDIT_MISSING'];
  const uncorrected = file.findings.some(
    (each) =>
      each.audit === audit &&
      each.criterion === mandatory &&
      each.grade !== 'OBSERVATION' &&
      each.state !== 'VERIFIED',
  );
  return [
    ...(audit.isReported ? [] : ['AUDIT_NOT_REPORTED']),
    ...(file.openMajors().length > 0 ? ['OPEN_MAJOR'] : []),
    ...(file.isLate(audit) ? ['REAUDIT_DUE'] : []),
    ...(audit.results.get(mandatory) === 'NOT_MET' && uncorrected ? ['MANDATORY_NOT_MET'] : []),
    ...(within(scope, audit.scope) ? [] : ['SCOPE_NOT_AUDITED']),
  ];
}

const begins: Record<Changing['kind'], readonly string[]> = {
  SUSPEND: ['VALID'],
  REINSTATE: ['SUSPENDED'],
  REDUCE_SCOPE: ['NOT_YET_VALID', 'VALID', 'SUSPENDED'],
  WITHDRAW: ['NOT_YET_VALID', 'VALID', 'SUSPENDED'],
};

/** The codes with which a decision on a certificate is refused; none where it is taken. */
export function changeCodes(
  file: FileModel,
  held: HeldModel,
  change: ChangeModelled,
  { by, stale, wish }: Changing,
  auditor: string,
): string[] {
  if (stale) return ['CONFLICT'];
  const asked = file.waiting(held);
  const isAsked =
    asked?.kind === change.kind &&
    asked.on <= change.on &&
    [...(asked.scope ?? [])].sort().join() === [...(change.scope ?? [])].sort().join();
  return [
    ...possibleCodes(file, held, change),
    ...(wish !== 'BODY' && !isAsked ? ['NOT_REQUESTED'] : []),
    ...deciderCodes(by, file.auditsFor(held), auditor),
  ];
}

/** The codes with which what a centre asks for is refused. */
export function askingCodes(
  file: FileModel,
  held: HeldModel,
  change: ChangeModelled,
  stale: boolean,
): string[] {
  if (stale) return ['CONFLICT'];
  const isUndone = file.requests.some(
    (each) => each.held === held && each.takenBackOn === file.today,
  );
  return [
    ...possibleCodes(file, held, change),
    ...(file.waiting(held) ? ['REQUEST_PENDING'] : []),
    ...(isUndone ? ['TAKEN_BACK_TODAY'] : []),
  ];
}

/** A change as it is decided or asked for. */
export interface ChangeModelled {
  readonly kind: Changing['kind'];
  readonly on: string;
  readonly scope: readonly string[] | null;
}

function possibleCodes(
  file: FileModel,
  held: HeldModel,
  { kind, on, scope }: ChangeModelled,
): string[] {
  const { today } = file;
  const status = held.statusOn(on);
  const codes = held.dayCodes(on, today);
  if (!begins[kind].includes(status)) codes.push(`CERTIFICATE_${status}`);
  if (kind === 'REINSTATE' && held.isSuspendedTooLong(on)) codes.push('SUSPENDED_TOO_LONG');
  if (kind === 'REINSTATE' && file.openMajors().length > 0) codes.push('OPEN_MAJOR');
  const left = scope ?? [];
  if (kind === 'REDUCE_SCOPE') {
    codes.push(...scopeCodes(left));
    if (left.length > 0 && !wider(held.scopeOn(on), left)) codes.push('SCOPE_NOT_REDUCED');
  } else if (scope) codes.push('SCOPE_NOT_EXPECTED');
  return codes;
}
