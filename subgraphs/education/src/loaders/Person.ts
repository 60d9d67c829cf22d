import { loadMany, loadOne } from '@spine/kit';
import { CredentialModel } from '../models/Credential.ts';
import { EnrolmentModel } from '../models/Enrolment.ts';

export const credentialByNumber = loadOne(CredentialModel, '_id');

/** Newest first. */
export const credentialsByHolder = loadMany(CredentialModel, 'holderId', {
  holderId: 1,
  issuedOn: -1,
  _id: 1,
});

/** Newest first. */
export const enrolmentsByPerson = loadMany(EnrolmentModel, 'personId', {
  personId: 1,
  enrolledOn: -1,
  _id: 1,
});
