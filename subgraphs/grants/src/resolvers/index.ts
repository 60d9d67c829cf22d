import type { Resolvers } from '../generated/types.ts';
import { Application } from './Application.ts';
import { Award } from './Award.ts';
import { Centre } from './Centre.ts';
import { ClinicalRegistry } from './ClinicalRegistry.ts';
import { Course } from './Course.ts';
import { Deadline } from './Deadline.ts';
import { Decision } from './Decision.ts';
import { DeclaredAffiliation } from './DeclaredAffiliation.ts';
import { FundingCall } from './FundingCall.ts';
import { GrantCriteria } from './GrantCriteria.ts';
import { GrantProgramme } from './GrantProgramme.ts';
import { Milestone } from './Milestone.ts';
import { Mutation } from './Mutation.ts';
import { Organization } from './Organization.ts';
import { Output } from './Output.ts';
import { Person } from './Person.ts';
import { Query } from './Query.ts';
import { Review } from './Review.ts';
import { Tranche } from './Tranche.ts';
import { Visit } from './Visit.ts';

export const resolvers: Resolvers = {
  Application,
  Award,
  Centre,
  ClinicalRegistry,
  Course,
  Deadline,
  Decision,
  DeclaredAffiliation,
  FundingCall,
  GrantCriteria,
  GrantProgramme,
  Milestone,
  Mutation,
  Organization,
  Output,
  Person,
  Query,
  Review,
  Tranche,
  Visit,
};
