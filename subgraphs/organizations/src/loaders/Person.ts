import { loadMany, loadOne } from '@spine/kit';
import { AffiliationModel } from '../models/Affiliation.ts';
import { MembershipModel } from '../models/Membership.ts';
import { PersonModel } from '../models/Person.ts';

export function personById() {
  return loadOne(
    (ids: readonly string[]) =>
      PersonModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (person) => person._id,
  );
}

export function affiliationsByPerson() {
  return loadMany(
    (personIds: readonly string[]) =>
      AffiliationModel.find({ personId: { $in: personIds } })
        .sort({ personId: 1, from: -1 })
        .lean()
        .exec(),
    (affiliation) => affiliation.personId,
  );
}

/** Lead first, as `LEAD` sorts before `SURGEON`. */
export function affiliationsByCentre() {
  return loadMany(
    (centreIds: readonly string[]) =>
      AffiliationModel.find({ centreId: { $in: centreIds } })
        .sort({ centreId: 1, role: 1, personId: 1 })
        .lean()
        .exec(),
    (affiliation) => affiliation.centreId ?? '',
  );
}

export function membershipsByPerson() {
  return loadMany(
    (personIds: readonly string[]) =>
      MembershipModel.find({ personId: { $in: personIds } })
        .sort({ personId: 1, organizationId: 1, role: 1, from: 1 })
        .lean()
        .exec(),
    (membership) => membership.personId,
  );
}
