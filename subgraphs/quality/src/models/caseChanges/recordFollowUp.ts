import type { WriteContext, WriteResult } from '@spine/kit';
import { partAs } from '../../rules/caseChange/toldAs.ts';
import type { CaseFields } from '../../rules/caseErrors/CaseFields.ts';
import type { CaseRecord } from '../Case.ts';
import { type ChangeCaseInput, changeCase } from './changeCase.ts';

export interface RecordFollowUpInput extends ChangeCaseInput {
  readonly followUp: CaseFields['followUps'][number];
  /** Whether a form of the interval that is there gives way; without it, it is refused. */
  readonly replace: boolean;
}

/** Adds the patient's form of one interval to a case, or replaces the one that is there. */
export function recordFollowUp(
  input: RecordFollowUpInput,
  context: WriteContext,
): Promise<WriteResult<CaseRecord>> {
  return changeCase('recordFollowUp', input, context, ({ followUps, ...fields }) => {
    const { followUp, replace } = input;
    const others = followUps.filter(({ interval }) => !replace || interval !== followUp.interval);
    return {
      kind: 'FOLLOW_UP_RECORDED',
      fields: { ...fields, followUps: [...others, followUp] },
      told: partAs(`followUps.${others.length}`, 'followUp'),
    };
  });
}
