import { expect, test } from 'vitest';
import { learningRecord, takenSteps } from './takenSteps.ts';

const steps = [
  { _id: 'gsd', programId: 'gsd-program', shownBy: ['GSD_DIPLOMA'] },
  { _id: 'key-concepts', courseId: 'key-concepts-course', shownBy: [] },
];
const diploma = { type: 'GSD_DIPLOMA', issuedOn: '2021-02-01', validUntil: '2026-01-31' };
const course = { courseId: 'key-concepts-course', latestDay: '2027-05-02', minutes: 420 };
const taken = (...record: Parameters<typeof learningRecord>) => [
  ...takenSteps(steps, learningRecord(...record)),
];

test('a diploma shows the step while it is valid, and no longer once it has expired', () => {
  expect(taken([diploma], [], [], '2026-01-31')).toEqual(['gsd']);
  expect(taken([diploma], [], [], '2026-02-01')).toEqual([]);
});

test('a completed program stays taken, one that is not completed yet is not', () => {
  const program = { programId: 'gsd-program', completedOn: '2024-01-14' };
  expect(taken([], [program], [], '2040-01-01')).toEqual(['gsd']);
  expect(taken([], [program], [], '2024-01-13')).toEqual([]);
  expect(taken([], [{ programId: 'gsd-program' }], [], '2040-01-01')).toEqual([]);
});

test('a course counts when it is over and was attended, not when somebody only enrolled', () => {
  expect(taken([], [], [course], '2027-05-02')).toEqual(['key-concepts']);
  expect(taken([], [], [course], '2027-05-01')).toEqual([]);
  expect(taken([], [], [{ ...course, minutes: 0 }], '2027-06-01')).toEqual([]);
});

test('a diploma of another kind shows nothing', () => {
  const basic = { type: 'EUROSPINE_BASIC_DIPLOMA', issuedOn: '2015-01-01' };
  expect(taken([basic], [], [], '2026-01-01')).toEqual([]);
});
