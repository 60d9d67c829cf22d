import { existing } from '@spine/kit';
import type { CredentialResolvers } from '../generated/types.ts';
import { credentialStatus } from '../rules/credentialStatus.ts';

export const Credential: CredentialResolvers = {
  __resolveReference: ({ number }, { loaders }) => loaders.credentialByNumber.load(number),

  number: ({ _id }) => _id,
  holder: ({ holderId }) => ({ id: holderId }),
  program: ({ programId }, _args, { loaders }) => existing(loaders.programById, programId),
  status: (credential, { asOf }, { today }) => credentialStatus(credential, asOf ?? today),
};
