import { expect, test } from 'vitest';
import { resubmissionErrors } from './resubmission.ts';

const declined = {
  applicantId: 'me',
  programmeId: 'research',
  resubmissionNumber: 0,
  outcome: 'DECLINED',
  isSuperseded: false,
} as const;
const again = { applicantId: 'me', programmeId: 'research' };
const codes = (...given: Parameters<typeof resubmissionErrors>) =>
  resubmissionErrors(...given).map(({ code }) => code);

test.each([
  [0, []],
  [1, []],
  [2, ['RESUBMISSION_LIMIT']],
])(
  'an application that has come again %i times may come once more: breaks %j',
  (resubmissionNumber, broken) => {
    expect(codes({ ...declined, resubmissionNumber }, again, 2)).toEqual(broken);
  },
);

test('without a limit it may come as often as it likes', () => {
  expect(codes({ ...declined, resubmissionNumber: 9 }, again, null)).toEqual([]);
});

test.each([
  ['was funded', { outcome: 'FUNDED' }, 'RESUBMISSION_NOT_DECLINED'],
  ['is not decided', { outcome: null }, 'RESUBMISSION_NOT_DECLINED'],
  ['went to another programme', { programmeId: 'start-up' }, 'RESUBMISSION_OTHER_PROGRAMME'],
  ['has come again already', { isSuperseded: true }, 'RESUBMISSION_REPEATED'],
] as const)('one that %s does not come again', (_what, change, code) => {
  expect(codes({ ...declined, ...change }, again, 2)).toEqual([code]);
});

test('somebody else’s application looks like one that does not exist', () => {
  const foreign = { ...declined, applicantId: 'someone else', outcome: null };
  expect(resubmissionErrors(foreign, again, 2)).toEqual(resubmissionErrors(null, again, 2));
});
