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
  readonly audit: {
    readonly visitFrom: string;
    readonly scope: readonly PathologyGroup[];
    readonly teamIds: readonly string[];
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
  const { audit, centreId, deciderIds, decidedOn, findings, grants, scope, ties } = decision;
  const team = audit?.teamIds ?? [];
  const tied = (personId: string, day: string) => isTied(ties, personId, centreId, day);
  const broken: Record<DecisionBreach, boolean> = {
    DECIDER_ON_TEAM: deciderIds.some((id) => team.includes(id)),
    DECIDER_WITH_TIES: deciderIds.some((id) => tied(id, decidedOn)),
    AUDITOR_WITH_TIES: audit !== null && team.some((id) => tied(id, audit.visitFrom)),
    OPEN_MAJOR: grants && findings.some((finding) => isOpenMajor(finding, decidedOn)),
    SCOPE_NOT_AUDITED: grants && !scope.every((group) => audit?.scope.includes(group)),
  };
  return (Object.keys(broken) as DecisionBreach[]).filter((breach) => broken[breach]);
}
