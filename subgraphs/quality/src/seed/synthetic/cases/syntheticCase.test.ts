import { syntheticWorld } from '@spine/synthetic';
import { expect, test } from 'vitest';
import { codesOf } from '../../../models/intakeTerms.ts';
import { fieldsOfCase } from '../../../rules/caseChange/fieldsOfCase.ts';
import { caseErrors } from '../../../rules/caseErrors/caseErrors.ts';
import { codeLists } from '../../documents/codeLists.ts';
import { lastDay } from './course.ts';
import { syntheticCases } from './syntheticCase.ts';

test('every synthetic case is one that a centre could have submitted', () => {
  const caseAt = syntheticCases(syntheticWorld(1), () => 0);
  const codes = codesOf(codeLists);
  for (let index = 0; index < 5_000; index += 1) {
    const fields = fieldsOfCase(caseAt(index));
    expect(caseErrors(fields, codes, lastDay), fields.number).toEqual([]);
  }
});
