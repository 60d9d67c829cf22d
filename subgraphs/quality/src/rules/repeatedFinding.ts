import type { FindingGrade } from './findingStatus.ts';

interface Found {
  readonly _id: string;
  readonly auditId: string;
  readonly criterionCode: string;
  readonly grade: FindingGrade;
}

interface Held {
  readonly _id: string;
  readonly visitFrom: string;
  readonly reportedOn?: string | null;
}

/**
 * The minor finding that a minor one repeats: on the same criterion at the closed audit of the centre right
 * before: a visit that never took place is none.
 *
 * @param audits of the centre
 * @param findings of the centre
 */
export function repeatedFinding<F extends Found>(
  { auditId, criterionCode, grade }: Found,
  audits: readonly Held[],
  findings: readonly F[],
): F | null {
  const held = audits.filter(({ _id, reportedOn }) => reportedOn || _id === auditId);
  const inOrder = held.toSorted((a, b) => a.visitFrom.localeCompare(b.visitFrom));
  const before = inOrder[inOrder.findIndex(({ _id }) => _id === auditId) - 1];
  if (grade !== 'MINOR' || !before) return null;
  const repeated = findings.find(
    (each) =>
      each.auditId === before._id && each.grade === 'MINOR' && each.criterionCode === criterionCode,
  );
  return repeated ?? null;
}
