import type { WriteContext, WriteResult } from '@spine/kit';
import { partAs } from '../../rules/caseChange/toldAs.ts';
import type { CaseFields } from '../../rules/caseErrors/CaseFields.ts';
import type { CaseRecord } from '../Case.ts';
import { type ChangeCaseInput, changeCase } from './changeCase.ts';

export interface ReportComplicationInput extends ChangeCaseInput {
  readonly complication: CaseFields['adverseEvents'][number];
}

/** Adds a complication to a case, by the surgeon or by the patient. */
export function reportComplication(
  input: ReportComplicationInput,
  context: WriteContext,
): Promise<WriteResult<CaseRecord>> {
  return changeCase('reportComplication', input, context, (fields) => ({
    kind: 'COMPLICATION_REPORTED',
    fields: { ...fields, adverseEvents: [...fields.adverseEvents, input.complication] },
    told: partAs(`adverseEvents.${fields.adverseEvents.length}`, 'complication'),
  }));
}
