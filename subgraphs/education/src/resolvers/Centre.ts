import { present } from '@spine/kit';
import type { CentreResolvers } from '../generated/types.ts';
import type { Loaders } from '../loaders/index.ts';
import type { CredentialRecord } from '../models/Credential.ts';
import { credentialStatus } from '../rules/credentialStatus.ts';
import { selectEvents } from '../rules/selectEvents.ts';

export const Centre: CentreResolvers = {
  courseEvents: async ({ id }, choice, { loaders }) =>
    selectEvents(await loaders.eventsByHost.load(id), choice),
  credentialedSurgeons: async ({ surgeonIds }, { asOf }, { loaders, today }) => {
    const credentials = await credentialsOf(surgeonIds, loaders);
    const valid = credentials.filter((each) => credentialStatus(each, asOf ?? today) === 'VALID');
    return [...new Set(valid.map(({ holderId }) => holderId))].map((id) => ({ id }));
  },
};

async function credentialsOf(
  surgeonIds: readonly string[] | undefined,
  { credentialsByHolder }: Loaders,
): Promise<CredentialRecord[]> {
  if (!surgeonIds) throw new Error('A centre’s diplomas need the ids of its surgeons.');
  return present(await credentialsByHolder.loadMany([...surgeonIds])).flat();
}
