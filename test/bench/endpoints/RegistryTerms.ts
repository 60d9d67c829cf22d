import type { OrganizationRecord } from '../../../subgraphs/organizations/src/models/Organization.ts';
import type { ClinicalRegistryRecord } from '../../../subgraphs/quality/src/models/ClinicalRegistry.ts';
import type { CodeListRecord } from '../../../subgraphs/quality/src/models/CodeList.ts';
import { find, groupBy } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';

export const RegistryTerms: Endpoint<{ readonly acronym: string }> = async (
  { organizations, quality },
  { acronym },
) => {
  const [organization] = await find<OrganizationRecord>(
    organizations,
    'organizations',
    { acronym },
    ['name'],
  );
  if (!organization) return { organization: null };
  const registries = await find<ClinicalRegistryRecord>(
    quality,
    'clinicalRegistries',
    { operatorId: organization._id },
    ['name', 'purpose', 'forms', 'intervals', 'responderThresholds'],
    { sort: { operatorId: 1, _id: 1 } },
  );
  const lists = await find<CodeListRecord>(
    quality,
    'codeLists',
    { registryCode: { $in: registries.map(({ _id }) => _id) } },
    ['registryCode', 'list', 'version', 'codes'],
    { sort: { registryCode: 1, list: 1, version: -1 } },
  );
  const listsOf = groupBy(lists, ({ registryCode }) => registryCode);
  return {
    organization: {
      name: organization.name,
      registries: registries.map((registry) => shown(registry, listsOf.get(registry._id) ?? [])),
    },
  };
};

function shown(
  { name, purpose, forms, intervals, responderThresholds }: ClinicalRegistryRecord,
  lists: readonly CodeListRecord[],
) {
  return {
    name,
    purpose,
    forms: forms.map((form) => ({ name: form.name, filledInBy: form.filledInBy })),
    intervals: intervals.map(({ code, targetDays, opensAfterDays, closesAfterDays }) => ({
      code,
      targetDays,
      opensAfterDays,
      closesAfterDays,
    })),
    responderThresholds: responderThresholds.map(({ instrument, outcome, points }) => ({
      instrument,
      outcome,
      points,
    })),
    codeLists: lists.map(({ list, version, codes }) => ({
      list,
      version,
      codes: codes.map(({ code, label, pathologyGroup = null }) => ({
        code,
        label,
        pathologyGroup,
      })),
    })),
  };
}
