import type { ProgramRecord } from '../../../subgraphs/education/src/models/Program.ts';
import type { FundingCallRecord } from '../../../subgraphs/grants/src/models/FundingCall.ts';
import type { GrantProgrammeRecord } from '../../../subgraphs/grants/src/models/GrantProgramme.ts';
import { callStatus } from '../../../subgraphs/grants/src/rules/callStatus.ts';
import { localTime } from '../../../subgraphs/grants/src/rules/zonedTime.ts';
import type { OrganizationRecord } from '../../../subgraphs/organizations/src/models/Organization.ts';
import type { OrganizationRelationRecord } from '../../../subgraphs/organizations/src/models/OrganizationRelation.ts';
import type { CertificationSchemeRecord } from '../../../subgraphs/quality/src/models/CertificationScheme.ts';
import type { ClinicalRegistryRecord } from '../../../subgraphs/quality/src/models/ClinicalRegistry.ts';
import type { SchemeVersionRecord } from '../../../subgraphs/quality/src/models/SchemeVersion.ts';
import { type Databases, find, findById, groupBy } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';

export const OrganizationProfile: Endpoint<{ readonly acronym: string }> = async (
  databases,
  { acronym },
  today,
) => {
  const [organization] = await find<OrganizationRecord>(
    databases.organizations,
    'organizations',
    { acronym },
    ['name', 'foundedOn', 'foundedIn', 'priorities', 'goals'],
  );
  if (!organization) return { organization: null };
  const { _id, name, foundedOn = null, foundedIn, priorities } = organization;
  const [predecessors, goals, taught, funded, certified] = await Promise.all([
    predecessorsOf(databases, _id),
    goalsOf(databases, organization),
    programsOf(databases, _id),
    fundingOf(databases, _id, today),
    qualityOf(databases, _id),
  ]);
  return {
    organization: {
      name,
      foundedOn,
      foundedIn: foundedIn ? { city: foundedIn.city, country: foundedIn.country } : null,
      predecessors,
      priorities: priorities.map((each) => ({
        position: each.position,
        name: each.name,
        areas: each.areas,
      })),
      goals,
      ...taught,
      ...funded,
      ...certified,
    },
  };
};

async function predecessorsOf({ organizations }: Databases, id: string) {
  const mergers = await find<OrganizationRelationRecord>(
    organizations,
    'organizationRelations',
    { toId: id, kind: 'MERGED_INTO' },
    ['fromId'],
    { sort: { toId: 1, kind: 1, fromId: 1 } },
  );
  const ids = mergers.map(({ fromId }) => fromId);
  const merged = await findById<OrganizationRecord>(organizations, 'organizations', ids, [
    'acronym',
    'name',
  ]);
  return ids.flatMap((fromId) => {
    const { acronym = null, name } = merged.get(fromId) ?? {};
    return name ? [{ acronym, name }] : [];
  });
}

async function goalsOf({ organizations }: Databases, { goals }: OrganizationRecord) {
  const partners = await findById<OrganizationRecord>(
    organizations,
    'organizations',
    goals.flatMap(({ partnerIds }) => partnerIds),
    ['acronym'],
  );
  return goals.map(({ name, partnerIds }) => ({
    name,
    partners: partnerIds.flatMap((id) => {
      const partner = partners.get(id);
      return partner ? [{ acronym: partner.acronym ?? null }] : [];
    }),
  }));
}

async function programsOf({ education }: Databases, organizationId: string) {
  const programs = await find<ProgramRecord>(
    education,
    'programs',
    { organizationId },
    ['name', 'kind'],
    { sort: { organizationId: 1, name: 1, _id: 1 } },
  );
  return { programs: programs.map(({ name, kind }) => ({ name, kind })) };
}

async function fundingOf({ grants }: Databases, funderId: string, today: string) {
  const [programmes, calls] = await Promise.all([
    find<GrantProgrammeRecord>(grants, 'grantProgrammes', { funderId }, ['name', 'kind'], {
      sort: { funderId: 1, name: 1 },
    }),
    find<FundingCallRecord>(
      grants,
      'fundingCalls',
      { funderId },
      ['title', 'opensOn', 'closesOn', 'deadlineAt', 'timeZone'],
      { sort: { funderId: -1, deadlineAt: -1, _id: -1 } },
    ),
  ]);
  return {
    grantProgrammes: programmes.map(({ name, kind }) => ({ name, kind })),
    fundingCalls: calls.map(({ title, deadlineAt, timeZone, ...call }) => ({
      title,
      status: callStatus({ ...call, deadlineAt, timeZone }, today),
      deadline: { local: localTime(deadlineAt, timeZone), timeZone },
    })),
  };
}

async function qualityOf({ quality }: Databases, organizationId: string) {
  const [certificationSchemes, registries] = await Promise.all([
    schemesOf({ quality } as Databases, organizationId),
    find<ClinicalRegistryRecord>(
      quality,
      'clinicalRegistries',
      { operatorId: organizationId },
      ['name'],
      { sort: { operatorId: 1, _id: 1 } },
    ),
  ]);
  return {
    certificationSchemes,
    registries: registries.map(({ _id, name }) => ({ code: _id, name })),
  };
}

async function schemesOf({ quality }: Databases, ownerId: string) {
  const schemes = await find<CertificationSchemeRecord>(
    quality,
    'certificationSchemes',
    { ownerId },
    ['name'],
    { sort: { ownerId: 1, _id: 1 } },
  );
  const versions = await find<SchemeVersionRecord>(
    quality,
    'schemeVersions',
    { schemeCode: { $in: schemes.map(({ _id }) => _id) } },
    ['schemeCode', 'version', 'validityMonths'],
    { sort: { schemeCode: 1, inForceFrom: -1 } },
  );
  const versionsOf = groupBy(versions, ({ schemeCode }) => schemeCode);
  return schemes.map(({ _id, name }) => ({
    code: _id,
    name,
    versions: (versionsOf.get(_id) ?? []).map(({ version, validityMonths }) => ({
      version,
      validityMonths,
    })),
  }));
}
