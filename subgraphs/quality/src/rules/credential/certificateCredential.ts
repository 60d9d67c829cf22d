import { type Credential, contexts, type StatusEntry } from '@spine/proof';
import type { CredentialClaims } from './statusEntries.ts';

/** A centre as a certificate names it. */
export interface CertifiedCentre {
  readonly name: string;
  readonly unit: string;
  readonly city: string;
  readonly country: string;
}

/** All that a certificate's credential says. */
export interface CredentialFacts {
  /** The address of who certifies. */
  readonly issuer: string;
  readonly number: string;
  readonly grantedOn: string;
  readonly scheme: string;
  readonly version: string;
  readonly centreId: string;
  readonly centre: CertifiedCentre;
  readonly claims: CredentialClaims;
  readonly status: readonly StatusEntry[];
  /** The log that has the decision's event, and that entry's hash in hexadecimal. */
  readonly logged: { readonly log: string; readonly leafHash: string };
}

/** A certificate as a W3C Verifiable Credential (data model 2.0), before it is signed: what is public of it, and no more. */
export function certificateCredential({
  issuer,
  number,
  grantedOn,
  scheme,
  version,
  centreId: identifier,
  centre: { name, unit, city, country },
  claims: { validFrom, validUntil, scope },
  status,
  logged,
}: CredentialFacts): Credential {
  const certification = { type: 'Certification', number, scheme, version, grantedOn, scope };
  const centre = { type: 'CertifiedCentre', identifier, name, unit, city, country };
  return {
    '@context': [...contexts],
    id: `${issuer}/certificates/${number}/credential`,
    type: ['VerifiableCredential', 'CentreCertificationCredential'],
    issuer,
    // From the first day's first instant to the last day's last.
    validFrom: `${validFrom}T00:00:00.000Z`,
    validUntil: `${validUntil}T23:59:59.999Z`,
    credentialSubject: { ...centre, certification },
    credentialStatus: [...status],
    evidence: [{ type: ['TransparencyLogEntry'], ...logged }],
  };
}
