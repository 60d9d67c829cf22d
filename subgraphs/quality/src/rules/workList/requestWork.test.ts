import { expect, test } from 'vitest';
import { requestWork } from './requestWork.ts';

const certificate = {
  validFrom: '2026-01-01',
  validUntil: '2028-12-31',
  withdrawnOn: null,
  suspensions: [],
  scopes: [{ from: '2026-01-01', until: null, groups: ['TRAUMA' as const] }],
};
const request = {
  certificateNumber: 'S-1',
  kind: 'WITHDRAW' as const,
  requestedOn: '2026-07-01',
  effectiveOn: '2026-09-01',
  scope: null,
  decisionId: null,
  closedOn: null,
};

test('what a centre asked for waits from that day on, by the day it asked for', () => {
  expect(requestWork(request, certificate, '2026-06-30')).toBeNull();
  expect(requestWork(request, certificate, '2026-07-01')).toEqual({
    rule: 'CHANGE_REQUESTED',
    dueOn: '2026-09-01',
    reason: 'On 2026-07-01 the centre asked for the certificate to be withdrawn.',
  });
});

test('it waits until the day it is decided or taken back', () => {
  const closed = { ...request, closedOn: '2026-08-01' };
  expect(requestWork(closed, certificate, '2026-07-31')).not.toBeNull();
  expect(requestWork(closed, certificate, '2026-08-01')).toBeNull();
});

test('nothing waits of a certificate that is over', () => {
  expect(requestWork(request, certificate, '2029-01-01')).toBeNull();
  const withdrawn = { ...certificate, withdrawnOn: '2026-07-20' };
  expect(requestWork(request, withdrawn, '2026-07-20')).toBeNull();
});
