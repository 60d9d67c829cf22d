import { addMonths } from '@spine/kit/days';

export const findingGrades = ['MAJOR', 'MINOR', 'OBSERVATION'] as const;
export type FindingGrade = (typeof findingGrades)[number];

/** As much of a finding as its status follows from. */
export interface FindingTimes {
  readonly grade: FindingGrade;
  readonly raisedOn: string;
  readonly dueOn?: string | null;
  readonly actedOn?: string | null;
  /** Earlier corrections that the auditors did not accept. */
  readonly rejectedActions?: readonly { readonly actedOn: string; readonly rejectedOn: string }[];
  readonly verifiedOn?: string | null;
}

export type FindingStatus = 'OPEN' | 'OVERDUE' | 'ACTED_ON' | 'VERIFIED';

/** After so many months an unverified major finding needs a new audit (practice of certification bodies). */
const monthsToVerify = 6;

/** How a finding stands on a day. */
export function findingStatus(
  { dueOn, actedOn, verifiedOn, rejectedActions = [] }: FindingTimes,
  day: string,
): FindingStatus {
  const reached = (date: string | null | undefined) => typeof date === 'string' && date <= day;
  if (reached(verifiedOn)) return 'VERIFIED';
  const waited = rejectedActions.some((each) => each.actedOn <= day && day < each.rejectedOn);
  if (reached(actedOn) || waited) return 'ACTED_ON';
  return dueOn && dueOn < day ? 'OVERDUE' : 'OPEN';
}

/** Whether a finding is major, raised and not verified on a day: then nothing is granted or renewed. */
export function isOpenMajor(finding: FindingTimes, day: string): boolean {
  const raised = finding.grade === 'MAJOR' && finding.raisedOn <= day;
  return raised && findingStatus(finding, day) !== 'VERIFIED';
}

/** The last day on which the major findings of a visit can be verified without a new audit. */
export function lastDayToVerify(visitUntil: string): string {
  return addMonths(visitUntil, monthsToVerify);
}

/** Whether a major finding is still unverified more than 6 months after the visit, so that the audit is repeated. */
export function isReauditDue(
  visitUntil: string,
  findings: readonly FindingTimes[],
  day: string,
): boolean {
  return lastDayToVerify(visitUntil) < day && findings.some((each) => isOpenMajor(each, day));
}
