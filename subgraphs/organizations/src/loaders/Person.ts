import { loadMany, loadOne } from '@spine/kit';
import { AffiliationModel } from '../models/Affiliation.ts';
import { MembershipModel } from '../models/Membership.ts';
import { PersonModel } from '../models/Person.ts';

export const personById = loadOne(PersonModel, '_id');

export const affiliationsByPerson = loadMany(AffiliationModel, 'personId', {
  personId: 1,
  from: -1,
});

/** Lead first, as `LEAD` sorts before `SURGEON`. */
export const affiliationsByCentre = loadMany(AffiliationModel, 'centreId', {
  centreId: 1,
  role: 1,
  personId: 1,
});

export const membershipsByPerson = loadMany(MembershipModel, 'personId', {
  personId: 1,
  organizationId: 1,
  role: 1,
  from: 1,
});
