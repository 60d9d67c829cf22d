import { expect, test } from 'vitest';
import { decider } from './decider.ts';

const panel = {
  officer: {
    personId: 'officer',
    affiliations: [{ organizationId: 'hospital-a', from: '2015-01-01' }],
  },
  chairperson: {
    personId: 'chairperson',
    affiliations: [{ organizationId: 'hospital-b', from: '2015-01-01' }],
  },
};
const day = '2026-05-01';
const application = (institutionId: string, investigatorIds = ['applicant']) => ({
  institutionId,
  investigatorIds,
});

test('the officer decides', () => {
  expect(decider(panel, application('university'), day)).toEqual({
    personId: 'officer',
    passedToChairperson: false,
  });
});

test.each([
  ['comes from the officer’s hospital', application('hospital-a')],
  ['names the officer as an investigator', application('university', ['applicant', 'officer'])],
])('an application that %s passes to the chairperson', (_reason, judged) => {
  expect(decider(panel, judged, day)).toEqual({
    personId: 'chairperson',
    passedToChairperson: true,
  });
});

test('where both have a conflict, nobody of the panel decides', () => {
  expect(decider(panel, application('hospital-a', ['chairperson']), day)).toBeNull();
});
