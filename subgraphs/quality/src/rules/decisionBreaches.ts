import { type FindingTimes, isOpenMajor } from './findingStatus.ts';
import type { PathologyGroup } from './pathologyGroup.ts';
import { isTied, type Tie } from './ties.ts';

/** A decision with what it rests on. */
export interface DecisionBasis {
  readonly centreId: string;
  readonly decidedOn: string;
  readonly deciderIds: readonly string[];
  /** The groups decided on. */
  readonly scope: readonly PathologyGroup[];
  /** Whether the decision gives a certificate or widens one. */
  readonly grants: boolean;
  /** What was audited for a grant, or for one that the decision corrects; null of a decision about neither. */
  readonly audited: readonly PathologyGroup[] | null;
  readonly audit: {
    readonly visitFrom: string;
    /** Everybody who was ever on the team. */
    readonly teamIds: readonly string[];
    /** Those of them on whose independence it rests. */
    readonly auditorIds: readonly string[];
  } | null;
  /** The centre's findings. */
  readonly findings: readonly FindingTimes[];
  /** Known ties of the deciders and auditors. */
  readonly ties: readonly Tie[];
}

export type DecisionBreach =
  | 'DECIDER_ON_TEAM'
  | 'DECIDER_WITH_TIES'
  | 'AUDITOR_WITH_TIES'
  | 'OPEN_MAJOR'
  | 'SCOPE_NOT_AUDITED';

/** Every rule that a decision breaks; empty for a proper one. */
export function decisionBreaches(decision: DecisionBasis): DecisionBreach[] {
  const { audit, audited, centreId, deciderIds, decidedOn, findings, grants, scope, ties } =
    decision;
  const team = audit?.teamIds ?? [];
  const tied = (personId: string, day: string) => isTied(ties, personId, centreId, day);
  const broken: Record<DecisionBreach, boolean> = {
    DECIDER_ON_TEAM: deciderIds.some((id) => team.includes(id)),
    DECIDER_WITH_TIES: deciderIds.some((id) => tied(id, decidedOn)),
    AUDITOR_WITH_TIES: audit?.auditorIds.some((id) => tied(id, audit.visitFrom)) ?? false,
    OPEN_MAJOR: grants && findings.some((finding) => wasOpenMajor(finding, decidedOn)),
    SCOPE_NOT_AUDITED: audited !== null && !scope.every((group) => audited.includes(group)),
  };
  return (Object.keys(broken) as DecisionBreach[]).filter((breach) => broken[breach]);
}

/** One of the same day may have been raised after the decision; one raised before it kept it from being recorded. */
function wasOpenMajor(finding: FindingTimes, decidedOn: string): boolean {
  return finding.raisedOn < decidedOn && isOpenMajor(finding, decidedOn);
}
