import type { AuditWorkRule, DueWork } from '../../rules/workList/auditWorkRules.ts';

/** Something on the work list: what waits, at which centre, and what it is about. Made when it is read, kept nowhere. */
export interface WorkEntry extends DueWork {
  /** The rule and what it is about: what stands on the list once. */
  readonly _id: string;
  readonly centreId: string;
  /** Null of a finding: its audit tells. */
  readonly certificateNumber: string | null;
  readonly auditId: string | null;
  readonly findingId: string | null;
}

/** What of the work list is asked for. */
export interface AskedWork {
  /** The day on which it waits. */
  readonly asOf: string;
  readonly rules: readonly AuditWorkRule[];
  /** Only at these centres; null for all. */
  readonly centreIds: readonly string[] | null;
}

type About = Pick<WorkEntry, 'centreId'> &
  Partial<Pick<WorkEntry, 'certificateNumber' | 'auditId' | 'findingId'>>;

/** An entry where there is work that was asked for, else none. */
export function entriesOf(
  work: DueWork | null,
  about: About,
  { rules }: Pick<AskedWork, 'rules'>,
): WorkEntry[] {
  if (!work || !rules.includes(work.rule)) return [];
  const { certificateNumber = null, auditId = null, findingId = null } = about;
  const _id = `${work.rule}/${findingId ?? auditId ?? certificateNumber}`;
  return [{ _id, ...work, centreId: about.centreId, certificateNumber, auditId, findingId }];
}

/** The filter of records at the centres asked for. */
export function atCentres({ centreIds }: Pick<AskedWork, 'centreIds'>): object {
  return centreIds ? { centreId: { $in: centreIds } } : {};
}
