import { expect, test } from 'vitest';
import { type Appointed, type Member, teamErrors } from './teamErrors.ts';

const appointments: Appointed[] = [
  { _id: 'a-1', role: 'AUDITOR', declaredTies: [] },
  { _id: 'a-2', role: 'AUDITOR', declaredTies: [{ centreId: 'c-1', until: '2023-12-31' }] },
  { _id: 'm-1', role: 'COMMITTEE_MEMBER', declaredTies: [] },
];
const lead = (personId: string): Member => ({ personId, role: 'LEAD_AUDITOR' });
const other = (personId: string): Member => ({ personId, role: 'AUDITOR' });

test.each([
  ['a lead alone', [lead('a-1')], 'c-1', []],
  ['a lead and an auditor tied elsewhere', [lead('a-1'), other('a-2')], 'c-2', []],
  ['nobody', [], 'c-1', ['NOT_ONE_LEAD']],
  ['two leads', [lead('a-1'), lead('a-2')], 'c-2', ['NOT_ONE_LEAD']],
  ['one person twice', [lead('a-1'), other('a-1')], 'c-1', ['PERSON_REPEATED']],
  ['a member of the committee', [lead('m-1')], 'c-1', ['NOT_APPOINTED']],
  ['somebody unknown', [lead('x-1')], 'c-1', ['NOT_APPOINTED']],
  ['somebody with ties', [lead('a-1'), other('a-2')], 'c-1', ['AUDITOR_WITH_TIES']],
])('a team of %s', (_who, team, centreId, expected) => {
  const errors = teamErrors(team, centreId, '2025-12-30', appointments);
  expect(errors.map(({ code }) => code)).toEqual(expected);
});
