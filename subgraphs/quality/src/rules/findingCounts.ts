import type { CriterionGroup } from './criterionGroup.ts';
import type { FindingGrade } from './findingStatus.ts';

/** A finding as far as it is counted. */
export interface CountedFinding {
  readonly centreId: string;
  readonly criterionCode: string;
  readonly grade: FindingGrade;
}

/** The findings on a group of criteria. */
export interface Grouped {
  readonly group: CriterionGroup;
  readonly major: number;
  readonly minor: number;
  readonly observations: number;
  /** Where they were raised, each once. */
  readonly centreIds: readonly string[];
}

/** Findings of one version by group of its criteria, in its order; groups without any are left out. */
export function findingCountsOf(
  findings: readonly CountedFinding[],
  criteria: readonly { readonly code: string; readonly group: CriterionGroup }[],
): Grouped[] {
  const groups = [...new Set(criteria.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const codes = criteria.filter((each) => each.group === group).map(({ code }) => code);
    const found = findings.filter(({ criterionCode }) => codes.includes(criterionCode));
    const graded = (grade: FindingGrade) => found.filter((each) => each.grade === grade).length;
    const counts = {
      ...{ major: graded('MAJOR'), minor: graded('MINOR'), observations: graded('OBSERVATION') },
      centreIds: [...new Set(found.map(({ centreId }) => centreId))],
    };
    return found.length > 0 ? [{ group, ...counts }] : [];
  });
}
