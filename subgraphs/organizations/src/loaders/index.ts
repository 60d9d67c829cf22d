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

/** All reads of one request: one of each, so that nothing is read twice and nothing crosses requests. */
export function createLoaders() {
  return {
    affiliationsByCentre: affiliationsByCentre(),
    affiliationsByPerson: affiliationsByPerson(),
    centreById: centreById(),
    centresByOrganization: centresByOrganization(),
    committeeById: committeeById(),
    committeesByOrganization: committeesByOrganization(),
    meetingsBySeries: meetingsBySeries(),
    membershipsByPerson: membershipsByPerson(),
    organizationByAcronym: organizationByAcronym(),
    organizationById: organizationById(),
    personById: personById(),
    relationsFrom: relationsFrom(),
    relationsTo: relationsTo(),
    rolesByCommittee: rolesByCommittee(),
    rolesByPerson: rolesByPerson(),
    seriesById: seriesById(),
    seriesByOrganizer: seriesByOrganizer(),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
