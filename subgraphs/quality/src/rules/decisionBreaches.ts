import { addMonths } from '@spine/kit/days';
import { type FindingTimes, isOpenMajor } from './findingStatus.ts';
import type { PathologyGroup } from './pathologyGroup.ts';

/** Someone's tie to a centre: employment, consulting, training. `until` is its last day. */
export interface Tie {
  readonly personId: string;
  readonly centreId: string;
  readonly until?: string | null;
}

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

/** Nobody judges a centre within so many months of a tie to it (as in ISO/IEC 17021-1). */
const monthsOfDistance = 24;

/** Every rule that a decision breaks; empty for a proper one. */
export function decisionBreaches(decision: DecisionBasis): DecisionBreach[] {
  const { audit, centreId, deciderIds, decidedOn, findings, grants, scope, ties } = decision;
  const team = audit?.teamIds ?? [];
  const isTied = (personId: string, day: string) =>
    ties.some((tie) => tie.personId === personId && tie.centreId === centreId && binds(tie, day));
  const broken: Record<DecisionBreach, boolean> = {
    DECIDER_ON_TEAM: deciderIds.some((id) => team.includes(id)),
    DECIDER_WITH_TIES: deciderIds.some((id) => isTied(id, decidedOn)),
    AUDITOR_WITH_TIES: audit !== null && team.some((id) => isTied(id, audit.visitFrom)),
    OPEN_MAJOR: grants && findings.some((finding) => isOpenMajor(finding, decidedOn)),
    SCOPE_NOT_AUDITED: grants && !scope.every((group) => audit?.scope.includes(group)),
  };
  return (Object.keys(broken) as DecisionBreach[]).filter((breach) => broken[breach]);
}

function binds({ until }: Tie, day: string): boolean {
  return !until || addMonths(until, monthsOfDistance) > day;
}
