import { expect, test } from 'vitest';
import { repeatedFinding } from './repeatedFinding.ts';

const audits = [
  { _id: 'third', visitFrom: '2025-06-01', reportedOn: null },
  { _id: 'never held', visitFrom: '2025-01-01', reportedOn: null },
  { _id: 'first', visitFrom: '2023-06-01', reportedOn: '2023-06-02' },
  { _id: 'second', visitFrom: '2024-06-01', reportedOn: '2024-06-02' },
];
const found = (auditId: string, criterionCode = 'PER-2', grade: 'MINOR' | 'MAJOR' = 'MINOR') => ({
  ...{ _id: `${auditId}-${criterionCode}-${grade}`, auditId, criterionCode, grade },
});

test('a minor finding repeats the minor one on the same criterion at the audit right before', () => {
  const before = found('second');
  expect(repeatedFinding(found('third'), audits, [found('first'), before])).toBe(before);
});

test('not one of two audits before, of another criterion, or of another grade', () => {
  const others = [found('first'), found('second', 'PRO-1'), found('second', 'PER-2', 'MAJOR')];
  expect(repeatedFinding(found('third'), audits, others)).toBeNull();
  expect(repeatedFinding(found('third', 'PER-2', 'MAJOR'), audits, [found('second')])).toBeNull();
  expect(repeatedFinding(found('first'), audits, [found('third')])).toBeNull();
});
