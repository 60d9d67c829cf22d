import { lasts } from '@spine/kit/days';
import type { CredentialRecord } from '../../../subgraphs/education/src/models/Credential.ts';
import { credentialStatus } from '../../../subgraphs/education/src/rules/credentialStatus.ts';
import type { AwardRecord } from '../../../subgraphs/grants/src/models/Award.ts';
import type { AffiliationRecord } from '../../../subgraphs/organizations/src/models/Affiliation.ts';
import type { CentreRecord } from '../../../subgraphs/organizations/src/models/Centre.ts';
import type { OrganizationRecord } from '../../../subgraphs/organizations/src/models/Organization.ts';
import type { PersonRecord } from '../../../subgraphs/organizations/src/models/Person.ts';
import type { CertificateRecord } from '../../../subgraphs/quality/src/models/Certificate.ts';
import { scopeOn, statusOn } from '../../../subgraphs/quality/src/rules/certificationStatus.ts';
import { countingCertificate } from '../../../subgraphs/quality/src/rules/countingCertificate.ts';
import { type Databases, find, findById, groupBy, nameOf } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';
import { findVolumes, volumesOf } from './volumes.ts';

interface Variables {
  readonly country: string;
  readonly asOf?: string;
  readonly first?: number;
}

export const CentresOfCountry: Endpoint<Variables> = async (
  databases,
  { country, asOf, first = 20 },
  today,
) => {
  const day = asOf ?? today;
  const centres = await find<CentreRecord>(
    databases.organizations,
    'centres',
    { country },
    ['name', 'city', 'organizationId'],
    { sort: { name: 1, _id: 1 }, limit: first },
  );
  const ids = centres.map(({ _id }) => _id);
  const [organizations, certificates, volumes, awards, surgeons] = await Promise.all([
    findById<OrganizationRecord>(
      databases.organizations,
      'organizations',
      centres.map(({ organizationId }) => organizationId),
      ['name'],
    ),
    certificatesOf(databases, ids),
    findVolumes(databases, ids, today),
    awardsOf(databases, ids),
    surgeonsOf(databases, ids, day),
  ]);
  const nodes = centres.map(({ _id, name, city, organizationId }) => ({
    name,
    city,
    organization: nameOf(organizations, organizationId),
    certification: certificationOn(certificates.get(_id) ?? [], day),
    volumes: volumesOf(volumes, _id),
    awards: (awards.get(_id) ?? []).map(({ title, awardDate, amountAwarded }) => ({
      title,
      awardDate,
      amountAwarded: {
        minorUnits: amountAwarded.minorUnits,
        currency: amountAwarded.currency,
      },
    })),
    credentialedSurgeons: credentialed(surgeons, _id, day),
  }));
  return { centres: { nodes } };
};

async function certificatesOf({ quality }: Databases, centreIds: readonly string[]) {
  const certificates = await find<CertificateRecord>(
    quality,
    'certificates',
    { centreId: { $in: centreIds } },
    ['centreId', 'grantedOn', 'validFrom', 'validUntil', 'withdrawnOn', 'suspensions', 'scopes'],
    { sort: { centreId: 1, validFrom: -1, _id: 1 } },
  );
  return groupBy(certificates, ({ centreId }) => centreId);
}

function certificationOn(certificates: readonly CertificateRecord[], day: string) {
  const certificate = countingCertificate(certificates, day);
  if (certificate === null) return null;
  return {
    status: statusOn(certificate, day).status,
    scope: scopeOn(certificate, day),
    certificate: { number: certificate._id, validUntil: certificate.validUntil },
  };
}

async function awardsOf({ grants }: Databases, centreIds: readonly string[]) {
  const awards = await find<AwardRecord>(
    grants,
    'awards',
    { centreId: { $in: centreIds } },
    ['centreId', 'title', 'awardDate', 'amountAwarded'],
    { sort: { centreId: 1, awardDate: -1, _id: 1 } },
  );
  return groupBy(awards, ({ centreId }) => centreId ?? '');
}

interface Surgeons {
  readonly idsByCentre: ReadonlyMap<string, readonly AffiliationRecord[]>;
  readonly credentials: ReadonlyMap<string, readonly CredentialRecord[]>;
  readonly people: ReadonlyMap<string, PersonRecord>;
}

async function surgeonsOf(
  { organizations, education }: Databases,
  centreIds: readonly string[],
  day: string,
): Promise<Surgeons> {
  const affiliations = await find<AffiliationRecord>(
    organizations,
    'affiliations',
    { centreId: { $in: centreIds } },
    ['centreId', 'personId', 'from', 'until'],
    { sort: { centreId: 1, role: 1, personId: 1 } },
  );
  const present = affiliations.filter((affiliation) => lasts(affiliation, day));
  const personIds = present.map(({ personId }) => personId);
  const [credentials, people] = await Promise.all([
    find<CredentialRecord>(
      education,
      'credentials',
      { holderId: { $in: personIds } },
      ['holderId', 'type', 'issuedOn', 'validUntil', 'revokedOn'],
      { sort: { holderId: 1, issuedOn: -1, _id: 1 } },
    ),
    findById<PersonRecord>(organizations, 'people', personIds, ['name']),
  ]);
  return {
    idsByCentre: groupBy(present, ({ centreId }) => centreId ?? ''),
    credentials: groupBy(credentials, ({ holderId }) => holderId),
    people,
  };
}

function credentialed({ idsByCentre, credentials, people }: Surgeons, id: string, day: string) {
  const holders = (idsByCentre.get(id) ?? []).filter(({ personId }) =>
    credentials.get(personId)?.some((each) => credentialStatus(each, day) === 'VALID'),
  );
  return [...new Set(holders.map(({ personId }) => personId))].map((personId) => ({
    ...nameOf(people, personId),
    credentials: (credentials.get(personId) ?? []).map(({ type, validUntil = null }) => ({
      type,
      validUntil,
    })),
  }));
}
