import type { LoadersOf } from '@spine/kit';
import { centreById, centresByOrganization } from './Centre.ts';
import {
  committeeById,
  committeesByOrganization,
  rolesByCommittee,
  rolesByPerson,
} from './Committee.ts';
import { meetingsBySeries, seriesById, seriesByOrganizer } from './Meeting.ts';
import {
  organizationByAcronym,
  organizationById,
  relationsFrom,
  relationsTo,
} from './Organization.ts';
import {
  affiliationsByCentre,
  affiliationsByPerson,
  membershipsByPerson,
  personById,
} from './Person.ts';

/** All that a request can read, each by a name that says by what. */
export const loaders = {
  affiliationsByCentre,
  affiliationsByPerson,
  centreById,
  centresByOrganization,
  committeeById,
  committeesByOrganization,
  meetingsBySeries,
  membershipsByPerson,
  organizationByAcronym,
  organizationById,
  personById,
  relationsFrom,
  relationsTo,
  rolesByCommittee,
  rolesByPerson,
  seriesById,
  seriesByOrganizer,
};

export type Loaders = LoadersOf<typeof loaders>;
