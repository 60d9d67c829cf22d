import type { Resolvers } from '../generated/types.ts';
import { AlternativeCheck } from './AlternativeCheck.ts';
import { Centre } from './Centre.ts';
import { CentreDay } from './CentreDay.ts';
import { Cohort } from './Cohort.ts';
import { Committee } from './Committee.ts';
import { Course } from './Course.ts';
import { CourseEvent } from './CourseEvent.ts';
import { Credential } from './Credential.ts';
import { Curriculum } from './Curriculum.ts';
import { Enrolment } from './Enrolment.ts';
import { EquivalencePartner } from './EquivalencePartner.ts';
import { LearningResource } from './LearningResource.ts';
import { Mutation } from './Mutation.ts';
import { Organization } from './Organization.ts';
import { PathwayStep } from './PathwayStep.ts';
import { Person } from './Person.ts';
import { PrerequisiteAlternative } from './PrerequisiteAlternative.ts';
import { Program } from './Program.ts';
import { Query } from './Query.ts';
import { RegionalActivity } from './RegionalActivity.ts';

export const resolvers: Resolvers = {
  AlternativeCheck,
  Centre,
  CentreDay,
  Cohort,
  Committee,
  Course,
  CourseEvent,
  Credential,
  Curriculum,
  Enrolment,
  EquivalencePartner,
  LearningResource,
  Mutation,
  Organization,
  PathwayStep,
  Person,
  PrerequisiteAlternative,
  Program,
  Query,
  RegionalActivity,
};
