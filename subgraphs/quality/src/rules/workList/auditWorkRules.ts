/** The rules that put something on the work list of auditors and the committee. */
export const auditWorkRules = [
  'MAJOR_OVERDUE',
  'ACTION_DUE',
  'REAUDIT_DUE',
  'SURVEILLANCE_DUE',
  'RENEWAL_NOT_FILED',
  'SUSPENDED_TOO_LONG',
  'CHANGE_REQUESTED',
] as const;

export type AuditWorkRule = (typeof auditWorkRules)[number];

/** What waits for somebody on a day. */
export interface DueWork {
  readonly rule: AuditWorkRule;
  /** The day by which it was or is to be done. */
  readonly dueOn: string;
  /** Why it waits, in a sentence. */
  readonly reason: string;
}
