import { refuse, type WriteContext, type WriteResult } from '@spine/kit';
import { allAs } from '../../rules/caseChange/toldAs.ts';
import type { CaseFields } from '../../rules/caseErrors/CaseFields.ts';
import type { CaseRecord } from '../Case.ts';
import type { CaseRevisionRecord } from '../CaseRevision.ts';
import type { CodedFields } from '../newCase.ts';
import { type ChangeCaseInput, changeCase } from './changeCase.ts';

/** What is left out stays; null removes what a case need not have. */
export type CaseCorrection = {
  readonly [K in keyof CodedFields]?: CodedFields[K] | null | undefined;
};

export interface CorrectCaseInput extends ChangeCaseInput {
  readonly reason: NonNullable<CaseRevisionRecord['reason']>;
  readonly correction: CaseCorrection;
}

/** Corrects fields of a case; those it cannot do without are refused where they are null. */
export function correctCase(
  input: CorrectCaseInput,
  context: WriteContext,
): Promise<WriteResult<CaseRecord>> {
  return changeCase('correctCase', input, context, (fields) => {
    const given = Object.entries(input.correction).filter(([, value]) => value !== undefined);
    const missing = given.find(([field, value]) => value === null && !removable.has(field));
    if (missing)
      refuse(`correction.${missing[0]}`, 'INVALID', 'A case cannot do without it; give a value.');
    return {
      kind: 'CORRECTED',
      reason: input.reason,
      fields: { ...fields, ...(Object.fromEntries(given) as Partial<CodedFields>) },
      told: allAs('correction'),
    };
  });
}

const removable: ReadonlySet<string> = new Set<keyof CaseFields>([
  'bmiBand',
  'smoker',
  'baseline',
  'diedOn',
  'reoperatedOn',
]);
