import type { Period } from '@spine/kit/days';
import type { CredentialTimes } from './credentialVerification.ts';

/** When a surgeon is or was at a centre, and when they held a valid diploma. */
export interface SurgeonTerm extends Period {
  readonly surgeon: { readonly id: string; readonly credentialPeriods: readonly Period[] };
}

/** A centre as other subgraphs know it: its key, and the rest where a field asked for it. */
export interface CentreReference {
  readonly id: string;
  readonly surgeonTerms?: readonly SurgeonTerm[];
  readonly awardPeriods?: readonly Period[];
}

/** A diploma as education knows it: its key, and its dates where a field asked for them. */
export interface CredentialReference extends Partial<CredentialTimes> {
  readonly number: string;
}
