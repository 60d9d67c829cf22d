import { expect, test } from 'vitest';
import { type DecisionBasis, decisionBreaches } from './decisionBreaches.ts';

const proper: DecisionBasis = {
  centreId: 'centre-001',
  decidedOn: '2024-06-01',
  deciderIds: ['decider-1', 'decider-2'],
  scope: ['TRAUMA'],
  grants: true,
  audited: ['TRAUMA', 'TUMOUR'],
  audit: { visitFrom: '2024-03-01', teamIds: ['auditor-1', 'left'], auditorIds: ['auditor-1'] },
  findings: [{ grade: 'MAJOR', raisedOn: '2024-03-02', verifiedOn: '2024-05-01' }],
  ties: [],
};

test('a decision that keeps the rules has no breach', () => {
  expect(decisionBreaches(proper)).toEqual([]);
});

test('nobody decides on an audit they were part of', () => {
  const decision = { ...proper, deciderIds: ['decider-1', 'auditor-1'] };
  expect(decisionBreaches(decision)).toEqual(['DECIDER_ON_TEAM']);
});

test('nothing is granted while a major finding is open, nor what was not audited', () => {
  const open = { ...proper, decidedOn: '2024-04-30' };
  expect(decisionBreaches(open)).toEqual(['OPEN_MAJOR']);
  expect(decisionBreaches({ ...open, grants: false })).toEqual([]);
  expect(decisionBreaches({ ...proper, scope: ['DEFORMITY'] })).toEqual(['SCOPE_NOT_AUDITED']);
  expect(decisionBreaches({ ...proper, audited: [] })).toEqual(['SCOPE_NOT_AUDITED']);
});

test('a major finding of the day of the decision may have come after it', () => {
  const major = { grade: 'MAJOR', raisedOn: '2024-06-01' } as const;
  expect(decisionBreaches({ ...proper, findings: [major] })).toEqual([]);
  const before = { ...major, raisedOn: '2024-05-31' };
  expect(decisionBreaches({ ...proper, findings: [before] })).toEqual(['OPEN_MAJOR']);
});

test('a correction of what was granted stays within what was audited; any other names its groups freely', () => {
  const correction = { ...proper, grants: false, audit: null, scope: ['DEFORMITY'] } as const;
  expect(decisionBreaches(correction)).toEqual(['SCOPE_NOT_AUDITED']);
  expect(decisionBreaches({ ...correction, audited: null })).toEqual([]);
});

test.each([
  ['decider-1', '2022-06-02', ['DECIDER_WITH_TIES']],
  ['decider-1', '2022-06-01', []],
  ['auditor-1', '2022-03-02', ['AUDITOR_WITH_TIES']],
  ['auditor-1', '2022-03-01', []],
  ['decider-2', null, ['DECIDER_WITH_TIES']],
  // Replaced before the visit.
  ['left', null, []],
])('a tie of %s until %s binds for two years', (personId, until, expected) => {
  const ties = [{ personId, centreId: 'centre-001', until }];
  expect(decisionBreaches({ ...proper, ties })).toEqual(expected);
});

test('a tie to another centre does not matter', () => {
  const ties = [{ personId: 'decider-1', centreId: 'centre-002', until: null }];
  expect(decisionBreaches({ ...proper, ties })).toEqual([]);
});
