import type { Resolvers } from '../generated/types.ts';
import { Affiliation } from './Affiliation.ts';
import { Centre } from './Centre.ts';
import { CentreDay } from './CentreDay.ts';
import { Committee } from './Committee.ts';
import { CommitteeRole } from './CommitteeRole.ts';
import { Goal } from './Goal.ts';
import { Meeting } from './Meeting.ts';
import { MeetingSeries } from './MeetingSeries.ts';
import { Membership } from './Membership.ts';
import { Mutation } from './Mutation.ts';
import { Organization } from './Organization.ts';
import { OrganizationRelation } from './OrganizationRelation.ts';
import { Person } from './Person.ts';
import { Query } from './Query.ts';
import { SurgeonTerm } from './SurgeonTerm.ts';

export const resolvers: Resolvers = {
  Affiliation,
  Centre,
  CentreDay,
  Committee,
  CommitteeRole,
  Goal,
  Meeting,
  MeetingSeries,
  Membership,
  Mutation,
  Organization,
  OrganizationRelation,
  Person,
  Query,
  SurgeonTerm,
};
