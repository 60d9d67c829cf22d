import { expect, test } from 'vitest';
import { applicationErrors, auditable, pending } from './applicationErrors.ts';

test.each([
  ['FILED', auditable, ['APPLICATION_NOT_COMPLETE']],
  ['COMPLETE', auditable, []],
  ['IN_AUDIT', auditable, []],
  ['DECIDED', auditable, ['APPLICATION_DECIDED']],
  ['WITHDRAWN', auditable, ['APPLICATION_WITHDRAWN']],
  ['COMPLETE', ['FILED'], ['APPLICATION_COMPLETE']],
  ['IN_AUDIT', ['FILED'], ['APPLICATION_IN_AUDIT']],
  ['FILED', pending, []],
] as const)('from %s, where %j is asked for', (status, from, expected) => {
  const errors = applicationErrors(status, from, 'applicationId');
  expect(errors.map(({ code }) => code)).toEqual(expected);
});
