import { auditors } from '../lifecycle.ts';
import type { Asking } from './Asking.ts';
import { daysLater } from './calendar.ts';
import { scopeCodes, within } from './decisionCodes.ts';
import {
  type ApplicationModelled,
  type AuditModelled,
  criteriaOf,
  type FileModel,
} from './FileModel.ts';
import type { HeldModel } from './HeldModel.ts';
import type { People } from './People.ts';
import type { Step } from './Step.ts';

type Scheduling = Extract<Step, { do: 'schedule' }>;
type Assessing = Extract<Step, { do: 'assess' }>;

export function askSchedule(
  file: FileModel,
  people: People,
  subject: { application: ApplicationModelled } | { certificate: HeldModel },
  step: Scheduling,
): Asking {
  const { today } = file;
  const application = 'application' in subject ? subject.application : null;
  const certificate = 'certificate' in subject ? subject.certificate : null;
  const from = daysLater(today, step.in);
  const until = daysLater(from, step.lasting);
  const { members, codes: teamCodes } = people.team(step.team);
  const scope = step.scope;
  const rest = {
    ...{ scope, stage: step.onSite ? 'ON_SITE' : 'DOCUMENT_REVIEW', team: members },
    ...{ visitFrom: from, visitUntil: until },
  };
  const whole = application?.scope ?? certificate?.scopeOn(today) ?? [];
  const isOpen = file.audits.some(
    (each) =>
      !each.isReported && each.application === application && each.certificate === certificate,
  );
  const codes = [
    ...scopeCodes(scope),
    ...(within(scope, whole) ? [] : ['SCOPE_NOT_ASKED']),
    ...(from < today ? ['VISIT_IN_PAST'] : []),
    ...(until < from ? ['VISIT_ENDS_BEFORE_IT_BEGINS'] : []),
    ...(isOpen ? ['AUDIT_OPEN'] : []),
    ...teamCodes,
  ];
  const obstacle = application
    ? blockedBy(file, application)
    : certificate?.isRunningOn(today)
      ? []
      : [`CERTIFICATE_${certificate?.statusOn(today)}`];
  return {
    command: 'scheduleAudit',
    input: { applicationId: application?.id, certificateNumber: certificate?.number, ...rest },
    viewer: people.committee,
    codes: obstacle.length > 0 ? obstacle : codes,
    note: ({ _id: id }) => {
      const team = [...members]
        .sort((a, b) => Number(b.role === 'LEAD_AUDITOR') - Number(a.role === 'LEAD_AUDITOR'))
        .map(({ personId }) => personId);
      file.audits.push({
        ...{ id, application, certificate, scope, from, until, revision: 1 },
        ...{ isOnSite: step.onSite, isReported: false, team, former: [], results: new Map() },
      });
    },
  };
}

/** What keeps an application from being audited. */
function blockedBy(file: FileModel, application: ApplicationModelled): string[] {
  const standing = file.standing(application);
  if (standing === 'FILED') return ['APPLICATION_NOT_COMPLETE'];
  return ['DECIDED', 'WITHDRAWN'].includes(standing) ? [`APPLICATION_${standing}`] : [];
}

/** Codes before any other where the audit's application is over. */
export function overCodes(file: FileModel, { application }: AuditModelled): string[] {
  return application ? blockedBy(file, application) : [];
}

/** Codes where nothing can be assessed or found. */
export function visitCodes({ today }: FileModel, audit: AuditModelled): string[] {
  return [
    ...(audit.isReported ? ['AUDIT_REPORTED'] : []),
    ...(audit.isOnSite && audit.from <= today ? [] : ['VISIT_NOT_BEGUN']),
  ];
}

export function askBegin(file: FileModel, people: People, audit: AuditModelled): Asking {
  const over = overCodes(file, audit);
  const codes = [
    ...(audit.isReported ? ['AUDIT_REPORTED'] : []),
    ...(audit.isOnSite ? ['VISIT_BEGUN'] : []),
    ...(file.today < audit.from ? ['VISIT_NOT_DUE'] : []),
  ];
  return {
    command: 'beginVisit',
    input: { auditId: audit.id, expectedVersion: audit.revision },
    viewer: people.auditor(audit.team[0]),
    codes: over.length > 0 ? over : codes,
    note: () => {
      audit.isOnSite = true;
      audit.revision += 1;
    },
  };
}

const assessed = (code: string, result: string) => ({
  ...{ criterionCode: code, result, evidence: 'Seen.' },
});

export function askAssess(
  file: FileModel,
  people: People,
  audit: AuditModelled,
  { which }: Assessing,
): Asking {
  const over = overCodes(file, audit);
  const lists = {
    all: criteriaOf(audit).map((code) => assessed(code, 'MET')),
    one: [assessed('INF-1', 'MET')],
    notMet: criteriaOf(audit).map((code) => assessed(code, code === 'PER-2' ? 'NOT_MET' : 'MET')),
    notMandatory: [assessed('PER-2', 'NOT_APPLICABLE')],
    none: [],
  };
  const wrong = { none: ['ASSESSMENTS_EMPTY'], notMandatory: ['CRITERION_MANDATORY'] };
  const codes = [
    ...visitCodes(file, audit),
    ...(which === 'none' || which === 'notMandatory' ? wrong[which] : []),
  ];
  return {
    command: 'recordAssessments',
    input: { auditId: audit.id, expectedVersion: audit.revision, assessments: lists[which] },
    viewer: people.auditor(audit.team.at(-1)),
    codes: over.length > 0 ? over : codes,
    note: () => {
      for (const { criterionCode, result } of lists[which])
        audit.results.set(criterionCode, result);
      audit.revision += 1;
    },
  };
}

export function askReport(
  file: FileModel,
  people: People,
  audit: AuditModelled,
  byLead: boolean,
): Asking {
  const over = overCodes(file, audit);
  const notBegun = visitCodes(file, audit);
  const unfounded = [...audit.results].some(
    ([code, result]) =>
      result === 'NOT_MET' &&
      !file.findings.some(
        (each) => each.audit === audit && each.criterion === code && each.grade !== 'OBSERVATION',
      ),
  );
  const open = [
    ...(file.today < audit.until ? ['VISIT_NOT_OVER'] : []),
    ...(audit.results.size < criteriaOf(audit).length ? ['CRITERIA_NOT_ASSESSED'] : []),
    ...(unfounded ? ['FINDING_MISSING'] : []),
  ];
  const codes = byLead ? (notBegun.length > 0 ? notBegun : open) : ['NOT_LEAD'];
  return {
    command: 'reportAudit',
    input: { auditId: audit.id, expectedVersion: audit.revision },
    viewer: people.auditor(byLead ? audit.team[0] : audit.team[1]),
    codes: over.length > 0 ? over : codes,
    note: () => {
      audit.isReported = true;
      audit.revision += 1;
    },
  };
}

export function askReplace(
  file: FileModel,
  people: People,
  audit: AuditModelled,
  step: Extract<Step, { do: 'replace' }>,
): Asking {
  const personId = audit.team[step.whom] ?? 'nobody-of-the-team';
  const choices = { third: people.third, second: auditors[1], tied: people.tiedAuditor };
  const replacementId = choices[step.by];
  const isTied = step.by === 'tied' && !audit.team.includes(replacementId);
  const isLeft = file.findings.some(
    (each) => each.audit === audit && each.grade !== 'OBSERVATION' && each.state !== 'VERIFIED',
  );
  const first =
    audit.isReported && !isLeft
      ? ['AUDIT_REPORTED']
      : !audit.team.includes(personId)
        ? ['NOT_ON_TEAM']
        : audit.team.includes(replacementId)
          ? ['PERSON_REPEATED']
          : [];
  return {
    command: 'replaceAuditor',
    input: { auditId: audit.id, expectedVersion: audit.revision, personId, replacementId },
    viewer: people.committee,
    codes: first.length === 0 && isTied ? ['AUDITOR_WITH_TIES'] : first,
    note: () => {
      audit.team = audit.team.map((each) => (each === personId ? replacementId : each));
      audit.former = [...audit.former, personId];
      audit.revision += 1;
    },
  };
}
