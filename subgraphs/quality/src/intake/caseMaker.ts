import { dayOf, type Stamps } from '@spine/kit';
import type { GraphQLInputObjectType } from 'graphql';
import type { CaseRecord } from '../models/Case.ts';
import type { CodeListRecord } from '../models/CodeList.ts';
import { allCodeLists, codesOf } from '../models/intakeTerms.ts';
import { newCase } from '../models/newCase.ts';
import { recordKeying } from '../models/recordKeys/RecordSecret.ts';
import type { CodeLists } from '../rules/caseErrors/codeErrors.ts';
import { checkRow } from './checkRow.ts';
import { compileInput } from './compileInput.ts';
import type { Row } from './readRows.ts';
import type { RowProblem } from './rowProblems.ts';

/** What a row makes: a case, or all that is wrong with it. */
export type MadeCase =
  | { readonly record: CaseRecord; readonly problems: null }
  | { readonly record: null; readonly problems: readonly RowProblem[] };

/** Who imported cases are written by. */
const importer = 'import';

/**
 * Makes cases of rows by today's rules.
 *
 * @param options `centreId` whose the rows are, null where each names its own; `now` the instant of the import
 */
export async function caseMaker(
  type: GraphQLInputObjectType,
  { centreId, now }: { readonly centreId: string | null; readonly now: Date },
): Promise<(row: Row) => MadeCase> {
  const versions = await codeListVersions();
  const keyOf = await recordKeying();
  const rules = {
    type,
    read: compileInput(type),
    centreId,
    codesOf: (version: number) => versions.get(version)?.codes,
    today: dayOf(now),
  };
  const stamps: Stamps = {
    version: 1,
    createdAt: now,
    createdBy: importer,
    updatedAt: now,
    updatedBy: importer,
  };
  return (row) => {
    const { fields, problems } = checkRow(row, rules);
    if (problems) return { record: null, problems };
    const lists = versions.get(fields.codeListVersion)?.lists ?? [];
    const made = newCase(fields.centreId, fields, lists, keyOf);
    return { record: Object.assign(made, stamps), problems: null };
  };
}

interface Version {
  readonly lists: readonly CodeListRecord[];
  readonly codes: CodeLists;
}

async function codeListVersions(): Promise<ReadonlyMap<number, Version>> {
  const lists = await allCodeLists();
  const versions = new Set(lists.map(({ version }) => version));
  return new Map(
    [...versions].map((version) => {
      const own = lists.filter((each) => each.version === version);
      return [version, { lists: own, codes: codesOf(own) }];
    }),
  );
}
