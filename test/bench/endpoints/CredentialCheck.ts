import type { CredentialRecord } from '../../../subgraphs/education/src/models/Credential.ts';
import type { ProgramRecord } from '../../../subgraphs/education/src/models/Program.ts';
import { credentialStatus } from '../../../subgraphs/education/src/rules/credentialStatus.ts';
import type { OrganizationRecord } from '../../../subgraphs/organizations/src/models/Organization.ts';
import type { PersonRecord } from '../../../subgraphs/organizations/src/models/Person.ts';
import { credentialVerification } from '../../../subgraphs/quality/src/rules/credentialVerification.ts';
import { type Databases, findById, nameOf } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';

interface Variables {
  readonly number: string;
  readonly asOf?: string;
}

export const CredentialCheck: Endpoint<Variables> = async (databases, { number, asOf }, today) => {
  const { education, organizations } = databases;
  const day = asOf ?? today;
  const found = await findById<CredentialRecord>(
    education,
    'credentials',
    [number],
    ['holderId', 'type', 'programId', 'issuedOn', 'validUntil', 'revokedOn'],
  );
  const credential = found.get(number);
  if (!credential) return { credential: null };
  const { type, issuedOn, validUntil = null, holderId, programId } = credential;
  const [people, program] = await Promise.all([
    findById<PersonRecord>(organizations, 'people', [holderId], ['name']),
    programOf(databases, programId),
  ]);
  return {
    credential: {
      type,
      issuedOn,
      validUntil,
      status: credentialStatus(credential, day),
      verification: credentialVerification(credential, day),
      holder: nameOf(people, holderId),
      program,
    },
  };
};

async function programOf({ education, organizations }: Databases, id: string) {
  const programs = await findById<ProgramRecord>(
    education,
    'programs',
    [id],
    ['name', 'organizationId'],
  );
  const { name, organizationId = '' } = programs.get(id) ?? {};
  const owners = await findById<OrganizationRecord>(
    organizations,
    'organizations',
    [organizationId],
    ['name'],
  );
  return { name, organization: nameOf(owners, organizationId) };
}
