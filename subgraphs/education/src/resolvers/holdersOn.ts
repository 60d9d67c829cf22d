import { present } from '@spine/kit';
import type { Loaders } from '../loaders/index.ts';
import { credentialStatus } from '../rules/credentialStatus.ts';

/** Those of some people who hold a valid diploma on a day, each once. */
export async function holdersOn(
  day: string,
  personIds: readonly string[],
  { credentialsByHolder }: Loaders,
): Promise<{ id: string }[]> {
  const credentials = present(await credentialsByHolder.loadMany([...personIds])).flat();
  const valid = credentials.filter((each) => credentialStatus(each, day) === 'VALID');
  return [...new Set(valid.map(({ holderId }) => holderId))].map((id) => ({ id }));
}
