import type { WriteContext, WriteResult } from '@spine/kit';
import { partAs } from '../../rules/caseChange/toldAs.ts';
import type { CaseFields } from '../../rules/caseErrors/CaseFields.ts';
import type { CaseRecord } from '../Case.ts';
import { type ChangeCaseInput, changeCase } from './changeCase.ts';

export interface AddCaseStageInput extends ChangeCaseInput {
  readonly stage: CaseFields['stages'][number];
}

/** Adds a later stage to an operated case. */
export function addCaseStage(
  input: AddCaseStageInput,
  context: WriteContext,
): Promise<WriteResult<CaseRecord>> {
  return changeCase('addCaseStage', input, context, (fields) => ({
    kind: 'STAGE_ADDED',
    fields: { ...fields, stages: [...fields.stages, input.stage] },
    told: partAs(`stages.${fields.stages.length}`, 'stage'),
  }));
}
