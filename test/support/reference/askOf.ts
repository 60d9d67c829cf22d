import type { Asking } from './Asking.ts';
import { askComplete, askDecision, askFiling, askWithdraw } from './applicationSteps.ts';
import { askAssess, askBegin, askReplace, askReport, askSchedule } from './auditSteps.ts';
import { daysLater, monthsLater } from './calendar.ts';
import { askChange, askRequest, askTakeBack } from './changeSteps.ts';
import { askCorrection } from './correctionSteps.ts';
import { type AuditModelled, criteriaOf, type FileModel } from './FileModel.ts';
import { askAct, askEscalate, askRaise, askVerify } from './findingSteps.ts';
import type { People } from './People.ts';
import { askPublishing } from './publishingSteps.ts';
import type { Step } from './Step.ts';

/** The command that a step means where the file stands; null where there is nothing that it could be about. */
export function askOf(file: FileModel, people: People, step: Step): Asking | null {
  switch (step.do) {
    case 'onwards':
      return askOf(file, people, onwards(file));
    case 'wait':
      file.today = daysLater(file.today, step.days);
      return null;
    case 'limit':
      file.today = limitOf(file, step) ?? file.today;
      return null;
    case 'file':
      return askFiling(file, people, step);
    case 'complete':
    case 'withdraw':
    case 'decide':
      return onApplication(file, people, step);
    case 'schedule':
      return onSubject(file, people, step);
    case 'act':
    case 'verify':
      return onFinding(file, people, step);
    case 'publish':
      return askPublishing(file, step);
    case 'change':
    case 'correct':
    case 'ask': {
      const held = file.held.at(-1);
      if (!held) return null;
      if (step.do === 'correct') return askCorrection(file, people, held, step);
      if (step.do === 'ask') return askRequest(file, people, held, step);
      return askChange(file, people, held, step);
    }
    case 'takeBack': {
      const request = file.requests.at(step.older ? -2 : -1);
      return request ? askTakeBack(file, people, request) : null;
    }
    default:
      return onAudit(file, people, step);
  }
}

/** The last day of a limit that is to come, or the day after it. */
function limitOf(file: FileModel, { of, after }: Of<'limit'>): string | null {
  const [held, audit] = [file.held.at(-1), file.audits.at(-1)];
  const limits = {
    suspension: held?.lastDaySuspended(file.today) ?? null,
    verification: audit ? monthsLater(audit.until, 6) : null,
    validity: held?.until() ?? null,
  };
  const limit = limits[of];
  return limit !== null && file.today < limit ? daysLater(limit, after) : null;
}

type Of<N extends Step['do']> = Extract<Step, { do: N }>;

function onApplication(
  file: FileModel,
  people: People,
  step: Of<'complete' | 'withdraw' | 'decide'>,
): Asking | null {
  const application = file.applications.at(-1);
  if (!application) return null;
  if (step.do === 'decide') return askDecision(file, people, application, step);
  const ask = step.do === 'complete' ? askComplete : askWithdraw;
  return ask(file, people, application);
}

function onSubject(file: FileModel, people: People, step: Of<'schedule'>): Asking | null {
  const certificate = file.held.at(-1);
  if (step.surveillance && certificate) return askSchedule(file, people, { certificate }, step);
  const application = file.applications.at(-1);
  return application ? askSchedule(file, people, { application }, step) : null;
}

function onFinding(file: FileModel, people: People, step: Of<'act' | 'verify'>): Asking | null {
  const finding = file.findings.at(-1 - step.finding);
  if (!finding) return null;
  if (step.do === 'act') return askAct(people, finding);
  return askVerify(file, people, finding, step.accepted);
}

function onAudit(
  file: FileModel,
  people: People,
  step: Of<'begin' | 'assess' | 'raise' | 'escalate' | 'report' | 'replace'>,
): Asking | null {
  const audit = file.audits.at(-1);
  if (!audit) return null;
  switch (step.do) {
    case 'begin':
      return askBegin(file, people, audit);
    case 'assess':
      return askAssess(file, people, audit, step);
    case 'raise':
      return askRaise(file, people, audit, step);
    case 'escalate':
      return askEscalate(file, people, audit, step);
    case 'report':
      // A team of one has no second to try it.
      return askReport(file, people, audit, step.byLead || audit.team.length < 2);
    case 'replace':
      return askReplace(file, people, audit, step);
  }
}

const grant = { granted: true, scope: null, withAudit: true, in: null, country: true } as const;
const visit = { surveillance: false, in: 0, lasting: 0, onSite: true, team: 'good' } as const;

/** What leads on to the next certificate from where the file stands. */
function onwards(file: FileModel): Step {
  const application = file.applications.at(-1);
  const standing = application ? file.standing(application) : 'NONE';
  if (!application || standing === 'DECIDED' || standing === 'WITHDRAWN') return nextFiling(file);
  if (standing === 'FILED') return { do: 'complete' };
  const audit = file.audits.findLast((each) => each.application === application);
  if (!audit) return { do: 'schedule', scope: application.scope, ...visit };
  if (audit !== file.audits.at(-1) || audit.from > file.today) return { do: 'wait', days: 1 };
  return audit.isReported ? afterReport(file, audit) : duringVisit(file, audit);
}

function nextFiling(file: FileModel): Step {
  const held = file.held.at(-1);
  const scope = ['TRAUMA', 'TUMOUR'];
  if (!held?.isRunningOn(file.today)) return { do: 'file', kind: 'INITIAL', scope, older: false };
  if (held.statusOn(file.today) === 'VALID' && held.scopeOn(file.today).length < 3)
    return {
      ...{ do: 'file', kind: 'SCOPE_EXTENSION', older: false },
      scope: [...new Set([...held.scopeOn(file.today), 'DEFORMITY', 'DEGENERATIVE'])],
    };
  return { do: 'file', kind: 'RENEWAL', scope: held.scopeOn(file.today), older: false };
}

function duringVisit(file: FileModel, audit: AuditModelled): Step {
  if (!audit.isOnSite) return { do: 'begin' };
  if (audit.results.size < criteriaOf(audit).length) return { do: 'assess', which: 'all' };
  const isFound = file.findings.some(
    ({ audit: at, criterion }) => at === audit && criterion === 'PER-2',
  );
  if (audit.results.get('PER-2') === 'NOT_MET' && !isFound)
    return { do: 'raise', grade: 'MINOR', due: 60, on: 'PER-2' };
  return file.today < audit.until ? { do: 'wait', days: 1 } : { do: 'report', byLead: true };
}

function afterReport(file: FileModel, audit: AuditModelled): Step {
  const open = file.findings.findIndex(
    ({ state, grade }) => state !== 'VERIFIED' && grade !== 'OBSERVATION',
  );
  if (open === -1) return { do: 'decide', by: 'good', stale: false, ...grant };
  const finding = file.findings.length - 1 - open;
  const state = file.findings[open]?.state;
  if (audit.application && file.isLate(audit))
    // Now and then it is tried all the same, before it is refused.
    return { do: 'decide', by: 'good', stale: false, ...grant, granted: file.asked % 2 === 0 };
  return state === 'OPEN' ? { do: 'act', finding } : { do: 'verify', finding, accepted: true };
}
