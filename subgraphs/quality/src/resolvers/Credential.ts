import type { CredentialResolvers } from '../generated/types.ts';
import { credentialVerification } from '../rules/credentialVerification.ts';

export const Credential: CredentialResolvers = {
  __resolveReference: (reference) => reference,

  verification: ({ issuedOn, validUntil, revokedOn }, { asOf }, { today }) => {
    if (issuedOn === undefined) throw new Error('A verification needs the day of issue.');
    return credentialVerification(
      { issuedOn, validUntil: validUntil ?? null, revokedOn: revokedOn ?? null },
      asOf ?? today,
    );
  },
};
