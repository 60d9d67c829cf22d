import { expect, test } from 'vitest';
import {
  initiationErrors,
  type RequestedChange,
  requestErrors,
  requestStatus,
  takeBackErrors,
} from './requestErrors.ts';

const asked: RequestedChange = {
  certificateNumber: 'S-1',
  kind: 'SUSPEND',
  effectiveOn: '2026-07-01',
  scope: null,
  decisionId: null,
  closedOn: null,
};
const codes = (errors: readonly { code: string }[]) => errors.map(({ code }) => code);

test('a request waits until it is decided or taken back', () => {
  expect(requestStatus(asked)).toBe('PENDING');
  expect(requestStatus({ ...asked, closedOn: '2026-07-02' })).toBe('TAKEN_BACK');
  expect(requestStatus({ ...asked, decisionId: 'd', closedOn: '2026-07-02' })).toBe('DECIDED');
});

test('of a certificate one change is asked for at a time', () => {
  const errors = (number: string, request: RequestedChange) =>
    codes(requestErrors(number, [request], '2026-07-03'));
  expect(errors('S-1', asked)).toEqual(['REQUEST_PENDING']);
  expect(errors('S-2', asked)).toEqual([]);
  expect(errors('S-1', { ...asked, decisionId: 'd', closedOn: '2026-07-02' })).toEqual([]);
  expect(errors('S-1', { ...asked, closedOn: '2026-07-02' })).toEqual([]);
});

test('nothing is asked for on the day on which something was taken back', () => {
  const takenBack = { ...asked, closedOn: '2026-07-02' };
  const errors = (number: string, request: RequestedChange) =>
    codes(requestErrors(number, [request], '2026-07-02'));
  expect(errors('S-1', takenBack)).toEqual(['TAKEN_BACK_TODAY']);
  expect(errors('S-2', takenBack)).toEqual([]);
  expect(errors('S-1', { ...takenBack, decisionId: 'd' })).toEqual([]);
});

test('only what waits is taken back', () => {
  expect(takeBackErrors(asked)).toEqual([]);
  expect(codes(takeBackErrors({ ...asked, decisionId: 'd', closedOn: '2026-07-02' }))).toEqual([
    'REQUEST_DECIDED',
  ]);
  expect(codes(takeBackErrors({ ...asked, closedOn: '2026-07-02' }))).toEqual([
    'REQUEST_TAKEN_BACK',
  ]);
});

test.each([
  ['from the day that was asked for', {}, asked, []],
  ['from a later day', { effectiveOn: '2026-08-01' }, asked, []],
  ['from an earlier day', { effectiveOn: '2026-06-30' }, asked, ['NOT_REQUESTED']],
  ['as something else', { kind: 'WITHDRAW' }, asked, ['NOT_REQUESTED']],
  ['without having been asked for', {}, null, ['NOT_REQUESTED']],
  [
    'with the scope that was asked for, in any order',
    { kind: 'REDUCE_SCOPE', scope: ['TUMOUR', 'TRAUMA'] },
    { ...asked, kind: 'REDUCE_SCOPE', scope: ['TRAUMA', 'TUMOUR'] },
    [],
  ],
  [
    'with another scope',
    { kind: 'REDUCE_SCOPE', scope: ['TUMOUR'] },
    { ...asked, kind: 'REDUCE_SCOPE', scope: ['TRAUMA'] },
    ['NOT_REQUESTED'],
  ],
] as const)('what is decided at a centre’s request %s', (_how, change, request, expected) => {
  const { kind, effectiveOn, scope } = asked;
  expect(codes(initiationErrors({ kind, effectiveOn, scope, ...change }, request))).toEqual(
    expected,
  );
});
