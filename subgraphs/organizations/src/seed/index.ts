import { insertMissing, type SeedOptions } from '@spine/kit';
import { syntheticWorld } from '@spine/synthetic';
import { AffiliationModel } from '../models/Affiliation.ts';
import { CentreModel } from '../models/Centre.ts';
import { CommitteeModel } from '../models/Committee.ts';
import { CommitteeRoleModel } from '../models/CommitteeRole.ts';
import { MeetingModel } from '../models/Meeting.ts';
import { MeetingSeriesModel } from '../models/MeetingSeries.ts';
import { MembershipModel } from '../models/Membership.ts';
import { OrganizationModel } from '../models/Organization.ts';
import { insertRelations } from '../models/OrganizationRelation.ts';
import { PersonModel } from '../models/Person.ts';
import { documentMeetings, documentSeries } from './documents/meetings.ts';
import { documentOrganizations } from './documents/organizations.ts';
import { documentRelations } from './documents/relations.ts';
import { taskForce, taskForceMembers, taskForceRoles } from './documents/taskForce.ts';
import { syntheticCentres } from './synthetic/centres.ts';
import { syntheticMeetings, syntheticSeries } from './synthetic/meetings.ts';
import { syntheticOrganizations } from './synthetic/organizations.ts';
import {
  syntheticAffiliations,
  syntheticMemberships,
  syntheticPeople,
} from './synthetic/people.ts';

/** The documents' facts first, then the synthetic world around them. */
export async function seed({ seed, progress }: SeedOptions): Promise<void> {
  const world = syntheticWorld(seed);
  progress({ label: 'organizations', done: 0, total: 1 });
  await insertMissing(OrganizationModel, [
    ...documentOrganizations,
    ...syntheticOrganizations(world),
  ]);
  await insertRelations(documentRelations);
  await insertMissing(CentreModel, syntheticCentres(world));
  await insertMissing(PersonModel, [...taskForceMembers, ...syntheticPeople(world)]);
  await insertMissing(AffiliationModel, syntheticAffiliations(world));
  await insertMissing(MembershipModel, syntheticMemberships(world));
  await insertMissing(CommitteeModel, [taskForce]);
  await insertMissing(CommitteeRoleModel, taskForceRoles);
  await insertMissing(MeetingSeriesModel, [...documentSeries, syntheticSeries(seed)]);
  await insertMissing(MeetingModel, [...documentMeetings, ...syntheticMeetings(seed)]);
  progress({ label: 'organizations', done: 1, total: 1 });
}
