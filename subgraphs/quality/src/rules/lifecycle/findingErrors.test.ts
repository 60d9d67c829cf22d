import { expect, test } from 'vitest';
import type { FindingTimes } from '../findingStatus.ts';
import {
  actionErrors,
  escalationErrors,
  raisingErrors,
  verificationErrors,
} from './findingErrors.ts';

const day = '2026-03-02';
const codes = (errors: readonly { code: string }[]) => errors.map(({ code }) => code);

const raised = {
  criterionCode: 'INF-1',
  grade: 'MAJOR',
  statement: 'Nobody on call at night.',
  dueOn: '2026-03-02',
} as const;

test.each([
  ['a fault with a day', {}, []],
  ['a fault without a day', { dueOn: null }, ['DUE_DAY_MISSING']],
  ['a fault due yesterday', { dueOn: '2026-03-01' }, ['DUE_DAY_IN_PAST']],
  ['an observation', { grade: 'OBSERVATION' as const, dueOn: null }, []],
  ['an observation with a day', { grade: 'OBSERVATION' as const }, ['DUE_DAY_NOT_EXPECTED']],
  ['without words', { statement: '\n' }, ['STATEMENT_MISSING']],
  ['on no criterion', { criterionCode: 'X-1' }, ['CRITERION_UNKNOWN']],
])('a finding that is %s', (_what, change, expected) => {
  const criteria = [{ code: 'INF-1', mandatory: true }];
  expect(codes(raisingErrors({ ...raised, ...change }, criteria, day))).toEqual(expected);
});

const minor = (_id: string, times: Partial<FindingTimes> = {}) => ({
  _id,
  grade: 'MINOR' as const,
  raisedOn: '2026-03-01',
  escalatedIds: [] as string[],
  ...times,
});
const together = { statement: 'Together they are one.', dueOn: '2026-06-01' };

test('two open minor findings make a major one, once', () => {
  const findings = [minor('f-1'), minor('f-2'), minor('f-3', { verifiedOn: '2026-03-01' })];
  const errors = (ids: string[], among: Parameters<typeof escalationErrors>[1] = findings) =>
    codes(escalationErrors(ids, among, together, day));
  expect(errors(['f-1', 'f-2'])).toEqual([]);
  expect(errors(['f-1', 'f-1'])).toEqual(['TOO_FEW_MINORS']);
  expect(errors(['f-1', 'f-3'])).toEqual(['NOT_AN_OPEN_MINOR']);
  expect(errors(['f-1', 'of-another-audit'])).toEqual(['NOT_AN_OPEN_MINOR']);
  const major = { ...minor('f-4'), grade: 'MAJOR' as const, escalatedIds: ['f-1', 'f-2'] };
  expect(errors(['f-1', 'f-2'], [...findings, major])).toEqual(['NOT_AN_OPEN_MINOR']);
});

test.each([
  ['open', {}, []],
  ['acted on', { actedOn: day }, ['ACTED_ON_ALREADY']],
  ['verified', { actedOn: day, verifiedOn: day }, ['FINDING_VERIFIED']],
])('a centre acts on a finding that is %s', (_what, times, expected) => {
  expect(codes(actionErrors(minor('f-1', times), 'Done.', day))).toEqual(expected);
});

test('nobody acts on an observation, nor without saying how', () => {
  const observation = { grade: 'OBSERVATION', raisedOn: day } as const;
  expect(codes(actionErrors(observation, ' ', day))).toEqual([
    'NOTHING_TO_CORRECT',
    'ACTION_MISSING',
  ]);
});

test.each([
  ['acted on', { actedOn: day }, []],
  ['open', {}, ['NOT_ACTED_ON']],
  ['overdue', { dueOn: '2026-03-01' }, ['NOT_ACTED_ON']],
  ['verified', { actedOn: day, verifiedOn: day }, ['FINDING_VERIFIED']],
])('auditors accept a correction of a finding that is %s', (_what, times, expected) => {
  expect(codes(verificationErrors(minor('f-1', times), { accepted: true }, day))).toEqual(expected);
});

test('auditors reject a correction with a reason', () => {
  const finding = minor('f-1', { actedOn: day });
  expect(codes(verificationErrors(finding, { accepted: false }, day))).toEqual(['REMARK_MISSING']);
  expect(verificationErrors(finding, { accepted: false, remark: 'No.' }, day)).toEqual([]);
});
