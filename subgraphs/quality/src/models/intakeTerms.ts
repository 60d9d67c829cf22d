import { refuse, StartupError } from '@spine/kit';
import type { ClientSession } from 'mongoose';
import type { OutcomeTerms } from '../rules/caseCounts.ts';
import type { CodeLists } from '../rules/caseErrors/codeErrors.ts';
import { ClinicalRegistryModel, outcomeTermsOf, spineTangoCode } from './ClinicalRegistry.ts';
import { CodeListModel, type CodeListRecord } from './CodeList.ts';

/** The code lists of all versions. */
export async function allCodeLists(): Promise<CodeListRecord[]> {
  return CodeListModel.find({ registryCode: spineTangoCode }).lean().exec();
}

/** The code lists of a version, which is refused where there are none. */
export async function requireCodeLists(
  version: number,
  session: ClientSession,
): Promise<CodeListRecord[]> {
  const lists = await CodeListModel.find({ registryCode: spineTangoCode, version })
    .session(session)
    .lean()
    .exec();
  if (lists.length > 0) return lists;
  return refuse(
    'codeListVersion',
    'UNKNOWN_CODE',
    `There is no version ${version} of the code lists.`,
  );
}

/** Code lists as the rules look codes up. */
export function codesOf(lists: readonly CodeListRecord[]): CodeLists {
  return new Map(lists.map(({ list, codes }) => [list, new Set(codes.map(({ code }) => code))]));
}

/**
 * By what the registry counts outcomes today.
 *
 * @throws StartupError where there is no registry, as in a database that nobody has seeded
 */
export async function outcomeTerms(session: ClientSession | null = null): Promise<OutcomeTerms> {
  const registry = await ClinicalRegistryModel.findById(spineTangoCode)
    .session(session)
    .lean()
    .orFail(
      () =>
        new StartupError(
          'This database has no registry to take cases; seed it first, by `spine seed --cases 0` for real ones.',
        ),
    )
    .exec();
  return outcomeTermsOf(registry);
}
