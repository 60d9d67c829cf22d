import { expect, test } from 'vitest';
import { applicationStatus } from './applicationStatus.ts';

test.each([
  ['2024-01-31', 'FILED'],
  ['2024-02-01', 'COMPLETE'],
  ['2024-03-01', 'IN_AUDIT'],
  ['2024-04-01', 'DECIDED'],
])('an application that goes all the way is on %s %s', (day, expected) => {
  const application = { completeOn: '2024-02-01' };
  expect(applicationStatus(application, ['2024-03-01'], ['2024-04-01'], day)).toBe(expected);
});

test('an application that its centre takes back is withdrawn from that day', () => {
  const application = { completeOn: null, withdrawnOn: '2024-02-10' };
  expect(applicationStatus(application, [], [], '2024-02-09')).toBe('FILED');
  expect(applicationStatus(application, [], [], '2024-02-10')).toBe('WITHDRAWN');
});
