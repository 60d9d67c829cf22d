import type { CourseRecord } from '../../../subgraphs/education/src/models/Course.ts';
import type { AwardRecord } from '../../../subgraphs/grants/src/models/Award.ts';
import type { CentreRecord } from '../../../subgraphs/organizations/src/models/Centre.ts';
import type { OrganizationRecord } from '../../../subgraphs/organizations/src/models/Organization.ts';
import type { CertificateRecord } from '../../../subgraphs/quality/src/models/Certificate.ts';
import { type Databases, find, findById, nameOf } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';
import { findVolumes, volumesOf } from './volumes.ts';

interface Variables {
  readonly group: string;
  readonly asOf?: string;
  readonly first?: number;
}

export const PathologyGroupEverywhere: Endpoint<Variables> = async (
  databases,
  { group, asOf, first = 20 },
  today,
) => {
  const [courses, awards, certificates] = await Promise.all([
    coursesOn(databases, group, first),
    awardsFor(databases, group, first),
    validCertificates(databases, group, asOf ?? today, first),
  ]);
  const centreIds = certificates.map(({ centreId }) => centreId);
  const [organizations, centres, volumes] = await Promise.all([
    findById<OrganizationRecord>(
      databases.organizations,
      'organizations',
      [
        ...courses.map(({ organizationId }) => organizationId),
        ...awards.flatMap(({ funderId, recipientId }) => [funderId, recipientId]),
      ],
      ['name'],
    ),
    findById<CentreRecord>(databases.organizations, 'centres', centreIds, ['name', 'country']),
    findVolumes(databases, centreIds, today),
  ]);
  return {
    courses: {
      nodes: courses.map(({ name, level = null, organizationId }) => ({
        name,
        level,
        organization: nameOf(organizations, organizationId),
      })),
    },
    awards: {
      nodes: awards.map(({ title, awardDate, funderId, recipientId }) => ({
        title,
        awardDate,
        funder: nameOf(organizations, funderId),
        recipient: nameOf(organizations, recipientId),
      })),
    },
    certificationRegister: {
      nodes: certificates.map(({ _id, centreId }) => ({
        certificate: {
          number: _id,
          centre: {
            name: centres.get(centreId)?.name,
            country: centres.get(centreId)?.country,
            volumes: volumesOf(volumes, centreId),
          },
        },
      })),
    },
  };
};

function coursesOn({ education }: Databases, group: string, limit: number) {
  return find<CourseRecord>(
    education,
    'courses',
    { topics: group },
    ['name', 'level', 'organizationId'],
    { sort: { name: 1, _id: 1 }, limit },
  );
}

function awardsFor({ grants }: Databases, group: string, limit: number) {
  return find<AwardRecord>(
    grants,
    'awards',
    { pathologyGroup: group },
    ['title', 'awardDate', 'funderId', 'recipientId'],
    { sort: { awardDate: -1, _id: 1 }, limit },
  );
}

function validCertificates({ quality }: Databases, group: string, day: string, limit: number) {
  const later = { $not: { $lte: day } };
  const lasting = { from: { $lte: day }, until: later };
  return find<CertificateRecord>(
    quality,
    'certificates',
    {
      grantedOn: { $lte: day },
      scopes: { $elemMatch: { groups: group, ...lasting } },
      withdrawnOn: later,
      validFrom: { $lte: day },
      validUntil: { $gte: day },
      suspensions: { $not: { $elemMatch: lasting } },
    },
    ['centreId'],
    { sort: { grantedOn: 1, _id: 1 }, limit },
  );
}
