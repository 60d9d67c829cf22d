import { expect, test } from 'vitest';
import { type Draft, panelErrors, submissionErrors } from './submission.ts';

type Money = Draft['amountRequested'];

const call = {
  opensOn: '2026-03-15',
  deadlineAt: new Date('2026-06-01T10:00:00.000Z'),
  timeZone: 'Asia/Hong_Kong',
  closesOn: '2026-06-01',
  pathologyGroups: ['TRAUMA', 'TUMOUR'],
  maxAmount: { minorUnits: 500_000, currency: 'CHF' } as Money | null,
  criteria: { eligibility: {}, review: { conflictFormRequired: true } },
};

const draft: Draft = {
  title: 'Burst fractures',
  summary: 'Whether patients with a burst fracture walk earlier without an operation.',
  pathologyGroup: 'TRAUMA',
  applicantId: 'applicant',
  coInvestigatorIds: ['colleague'],
  institutionId: 'university',
  amountRequested: { minorUnits: 500_000, currency: 'CHF' },
  conflictFormEnclosed: true,
};

const open = new Date('2026-05-01T00:00:00.000Z');
const codes = (change: Partial<Draft>, now = open, asked: Partial<typeof call> = {}) =>
  submissionErrors({ ...draft, ...change }, { ...call, ...asked }, now).map(
    ({ field, code }) => `${field} ${code}`,
  );

test('an application that keeps every rule has no errors', () => {
  expect(codes({})).toEqual([]);
});

test.each([
  ['2026-03-14T15:59:59.999Z', ['callId CALL_NOT_OPEN']],
  ['2026-03-14T16:00:00.000Z', []],
  ['2026-06-01T10:00:00.000Z', []],
  ['2026-06-01T10:00:01.000Z', ['callId DEADLINE_PASSED']],
])('handed in at %s it breaks %j', (now, broken) => {
  expect(codes({}, new Date(now))).toEqual(broken);
});

test.each<[string, Partial<Draft>, string]>([
  ['a title of four characters', { title: 'Spin' }, 'title LENGTH'],
  ['a title of blanks', { title: '          ' }, 'title LENGTH'],
  ['a title of 201 characters', { title: 'x'.repeat(201) }, 'title LENGTH'],
  ['a summary of 49 characters', { summary: 'x'.repeat(49) }, 'summary LENGTH'],
  ['a summary of 3,001 characters', { summary: 'x'.repeat(3_001) }, 'summary LENGTH'],
  [
    'a topic that is not funded',
    { pathologyGroup: 'DEFORMITY' },
    'pathologyGroup TOPIC_NOT_FUNDED',
  ],
  [
    'the applicant among the colleagues',
    { coInvestigatorIds: ['applicant'] },
    'coInvestigatorIds INVESTIGATOR_REPEATED',
  ],
  [
    '21 colleagues',
    { coInvestigatorIds: Array.from({ length: 21 }, (_, i) => `c${i}`) },
    'coInvestigatorIds TOO_MANY_INVESTIGATORS',
  ],
  ['money for the applicant', { institutionId: 'applicant' }, 'institutionId PAYEE_IS_PERSON'],
  ['money for a colleague', { institutionId: 'colleague' }, 'institutionId PAYEE_IS_PERSON'],
  [
    'nothing',
    { amountRequested: { minorUnits: 0, currency: 'CHF' } },
    'amountRequested.minorUnits AMOUNT_NOT_POSITIVE',
  ],
  [
    'a Rappen too much',
    { amountRequested: { minorUnits: 500_001, currency: 'CHF' } },
    'amountRequested.minorUnits AMOUNT_OVER_MAXIMUM',
  ],
  [
    'euros',
    { amountRequested: { minorUnits: 100, currency: 'EUR' } },
    'amountRequested.currency OTHER_CURRENCY',
  ],
  ['no disclosure', { conflictFormEnclosed: false }, 'conflictFormEnclosed CONFLICT_FORM_MISSING'],
  ['a visit', { visit: { from: '2026-10-05', until: '2026-10-06' } }, 'visit VISIT_NOT_FUNDED'],
])('an application with %s is refused', (_what, change, error) => {
  expect(codes(change)).toEqual([error]);
});

test.each<[string, Partial<Draft>]>([
  ['a title of 5 characters', { title: 'Spine' }],
  ['a title of 200 characters', { title: 'x'.repeat(200) }],
  ['a summary of 50 characters', { summary: 'x'.repeat(50) }],
  ['a summary of 3,000 characters', { summary: 'x'.repeat(3_000) }],
  ['one Rappen', { amountRequested: { minorUnits: 1, currency: 'CHF' } }],
  ['20 colleagues', { coInvestigatorIds: Array.from({ length: 20 }, (_, i) => `c${i}`) }],
])('an application with %s is taken', (_what, change) => {
  expect(codes(change)).toEqual([]);
});

test.each(['ZZZ', 'chf', 'Euro'])(
  'where a call names no currency, %s is none either',
  (currency) => {
    const change = { amountRequested: { minorUnits: 1, currency } };
    const asked = { maxAmount: null };
    expect(codes(change, open, asked)).toEqual(['amountRequested.currency OTHER_CURRENCY']);
    expect(codes({ amountRequested: { minorUnits: 1, currency: 'JPY' } }, open, asked)).toEqual([]);
  },
);

test('nobody applies who is to decide: the funder would have nobody who may read it', () => {
  const panel = { officer: { personId: 'officer' }, chairperson: { personId: 'chair' } };
  const codesOf = (...investigators: string[]) =>
    panelErrors(investigators, panel).map(({ field, code }) => `${field} ${code}`);
  expect(codesOf('applicant', 'colleague')).toEqual([]);
  const refused = ['coInvestigatorIds INVESTIGATOR_DECIDES'];
  expect(codesOf('applicant', 'officer')).toEqual(refused);
  expect(codesOf('applicant', 'colleague', 'chair')).toEqual(refused);
  expect(codesOf('chair', 'colleague')).toEqual(refused);
  expect(panelErrors(['applicant'], {})).toEqual([]);
});

test('every broken rule is told at once', () => {
  const broken = { title: '', institutionId: 'applicant', conflictFormEnclosed: false };
  expect(codes(broken, new Date('2026-07-01T00:00:00.000Z'))).toEqual([
    'callId DEADLINE_PASSED',
    'title LENGTH',
    'institutionId PAYEE_IS_PERSON',
    'conflictFormEnclosed CONFLICT_FORM_MISSING',
  ]);
});
