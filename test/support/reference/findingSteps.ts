import type { Asking } from './Asking.ts';
import { overCodes, visitCodes } from './auditSteps.ts';
import { daysLater } from './calendar.ts';
import type { AuditModelled, FileModel, FindingModelled } from './FileModel.ts';
import type { People } from './People.ts';
import type { Step } from './Step.ts';

type Raising = Extract<Step, { do: 'raise' }>;

export function askRaise(
  file: FileModel,
  people: People,
  audit: AuditModelled,
  { grade, due, on: criterion }: Raising,
): Asking {
  const over = overCodes(file, audit);
  const isObservation = grade === 'OBSERVATION';
  const dueOn = due === null ? null : daysLater(file.today, due);
  const codes = visitCodes(file, audit);
  if (isObservation && dueOn) codes.push('DUE_DAY_NOT_EXPECTED');
  if (!isObservation && !dueOn) codes.push('DUE_DAY_MISSING');
  if (!isObservation && dueOn && dueOn < file.today) codes.push('DUE_DAY_IN_PAST');
  const finding = { auditId: audit.id, criterionCode: criterion, grade, dueOn };
  return {
    command: 'raiseFinding',
    input: { ...finding, statement: 'Not as it should be.' },
    viewer: people.auditor(audit.team[0]),
    codes: over.length > 0 ? over : codes,
    note: ({ _id }) => file.findings.push(newFinding(_id, audit, grade, criterion)),
  };
}

function newFinding(id: string, audit: AuditModelled, grade: string, criterion: string) {
  const fresh = { state: 'OPEN', verifiedOn: null, isCounted: false, revision: 1 } as const;
  return { id, audit, grade, criterion, ...fresh };
}

/** Some minors of an audit, and others where there are not enough. */
export function askEscalate(
  file: FileModel,
  people: People,
  audit: AuditModelled,
  { count, due }: Extract<Step, { do: 'escalate' }>,
): Asking {
  const own = file.findings.filter((each) => each.audit === audit);
  const fit = own.filter((each) => each.grade === 'MINOR' && each.state !== 'VERIFIED');
  const chosen = [...fit, ...own.filter((each) => !fit.includes(each))].slice(0, count);
  const isWrong = chosen.some((each) => !fit.includes(each) || each.isCounted);
  const codes = [
    ...(chosen.length < 2 ? ['TOO_FEW_MINORS'] : []),
    ...(isWrong ? ['NOT_AN_OPEN_MINOR'] : []),
    ...(due < 0 ? ['DUE_DAY_IN_PAST'] : []),
  ];
  const dueOn = daysLater(file.today, due);
  const findingIds = chosen.map(({ id }) => id);
  return {
    command: 'escalateFindings',
    input: { auditId: audit.id, findingIds, statement: 'Together.', dueOn },
    viewer: people.auditor(audit.team[0]),
    codes,
    note: ({ _id }) => {
      for (const minor of chosen) minor.isCounted = true;
      file.findings.push(newFinding(_id, audit, 'MAJOR', chosen[0]?.criterion ?? ''));
    },
  };
}

export function askAct(people: People, finding: FindingModelled): Asking {
  const { id, revision, state, grade } = finding;
  const states = { OPEN: [], ACTED_ON: ['ACTED_ON_ALREADY'], VERIFIED: ['FINDING_VERIFIED'] };
  return {
    command: 'recordCorrectiveAction',
    input: { findingId: id, expectedVersion: revision, correctiveAction: 'Corrected.' },
    viewer: people.centre,
    codes: [...(grade === 'OBSERVATION' ? ['NOTHING_TO_CORRECT'] : []), ...states[state]],
    note: () => {
      finding.state = 'ACTED_ON';
      finding.revision += 1;
    },
  };
}

export function askVerify(
  { today }: FileModel,
  people: People,
  finding: FindingModelled,
  accepted: boolean,
): Asking {
  const { id, revision, state, audit } = finding;
  const states = { OPEN: ['NOT_ACTED_ON'], ACTED_ON: [], VERIFIED: ['FINDING_VERIFIED'] };
  const remark = accepted ? null : 'Not enough.';
  return {
    command: 'verifyFinding',
    input: { findingId: id, expectedVersion: revision, accepted, remark },
    viewer: people.auditor(audit.team[0]),
    codes: states[state],
    note: () => {
      finding.state = accepted ? 'VERIFIED' : 'OPEN';
      finding.verifiedOn = accepted ? today : null;
      finding.revision += 1;
    },
  };
}
