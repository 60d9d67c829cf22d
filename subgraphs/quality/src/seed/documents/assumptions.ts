import type { AssumptionRecord } from '../../models/SchemeVersion.ts';

/** What no public source was found for, so that nobody takes it for fact. */
export const assumptions: AssumptionRecord[] = [
  {
    subject: 'version',
    reason:
      'No public source names the versions of the scheme; these two stand for an early and a later one.',
  },
  {
    subject: 'validityMonths',
    reason:
      'No public source states how long a certificate is valid; three years are the usual cycle of management system certification.',
  },
  {
    subject: 'surveillanceMonths',
    reason:
      'No public source states how often surveillance is due; once a year is usual in management system certification.',
  },
  {
    subject: 'minimumVolumes',
    reason:
      'The scheme asks for complex operations without public figures or definition; every operated case of the group counts here, and the figures suit a small synthetic registry.',
  },
  {
    subject: 'criteria',
    reason:
      'Public sources name themes only; wording, thresholds and what is mandatory are ours where a criterion says so.',
  },
];
