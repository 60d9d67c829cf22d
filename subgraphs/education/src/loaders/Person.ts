import { loadMany, loadOne } from '@spine/kit';
import { CredentialModel } from '../models/Credential.ts';
import { EnrolmentModel } from '../models/Enrolment.ts';

export function credentialByNumber() {
  return loadOne(
    (numbers: readonly string[]) =>
      CredentialModel.find({ _id: { $in: numbers } })
        .lean()
        .exec(),
    (credential) => credential._id,
  );
}

/** Newest first. */
export function credentialsByHolder() {
  return loadMany(
    (personIds: readonly string[]) =>
      CredentialModel.find({ holderId: { $in: personIds } })
        .sort({ holderId: 1, issuedOn: -1, _id: 1 })
        .lean()
        .exec(),
    (credential) => credential.holderId,
  );
}

/** Newest first. */
export function enrolmentsByPerson() {
  return loadMany(
    (personIds: readonly string[]) =>
      EnrolmentModel.find({ personId: { $in: personIds } })
        .sort({ personId: 1, enrolledOn: -1, _id: 1 })
        .lean()
        .exec(),
    (enrolment) => enrolment.personId,
  );
}
