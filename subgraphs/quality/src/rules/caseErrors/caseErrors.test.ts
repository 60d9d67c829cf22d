import { expect, test } from 'vitest';
import type { CaseFields } from './CaseFields.ts';
import { caseErrors } from './caseErrors.ts';

const lists = new Map(
  Object.entries({
    sex: ['FEMALE'],
    asa: ['II'],
    bmiBand: ['20_TO_25'],
    previousOperations: ['0'],
    mainPathology: ['DEGENERATIVE', 'FRACTURE_TRAUMA'],
    degenerationType: ['DISC_HERNIATION'],
    level: ['L4', 'L1'],
    measure: ['DECOMPRESSION'],
    adverseEvent: ['DURA_LESION'],
    followUpInterval: ['MONTHS_3', 'MONTHS_12'],
    eq5dValueSet: ['UK_3L'],
  }).map(([list, codes]) => [list, new Set(codes)]),
);

const form = { completedOn: '2024-03-20', comi: { axialPain: 3, function: 2 } };
const fields: CaseFields = {
  number: 'A-17',
  ageYears: 62,
  sex: 'FEMALE',
  asa: 'II',
  bmiBand: '20_TO_25',
  smoker: false,
  previousOperations: '0',
  mainPathology: 'DEGENERATIVE',
  degenerationTypes: ['DISC_HERNIATION'],
  level: 'L4',
  extent: 1,
  stages: [{ operatedOn: '2024-01-10', measures: ['DECOMPRESSION'] }],
  lengthOfStayDays: 4,
  injuries: [],
  adverseEvents: [{ code: 'DURA_LESION', reportedBy: 'SURGEON', occurredOn: '2024-01-10' }],
  baseline: { completedOn: '2024-01-09' },
  followUps: [{ interval: 'MONTHS_3', form }],
};

const errorsOf = (change: Partial<CaseFields>) =>
  caseErrors({ ...fields, ...change }, lists, '2026-01-15').map(({ field, code }) => [field, code]);

test('a case that fits has no errors', () => {
  expect(errorsOf({})).toEqual([]);
});

const trauma = { mainPathology: 'FRACTURE_TRAUMA', level: 'L1' };
test.each([
  [{ number: '' }, 'number', 'INVALID'],
  [{ number: 'Müller, 1.1.1960' }, 'number', 'INVALID'],
  [{ sex: 'QUEEN' }, 'sex', 'UNKNOWN_CODE'],
  [{ asa: 'VI' }, 'asa', 'UNKNOWN_CODE'],
  [{ bmiBand: '21' }, 'bmiBand', 'UNKNOWN_CODE'],
  [{ level: 'L6' }, 'level', 'UNKNOWN_CODE'],
  [{ degenerationTypes: ['DISC_HERNIATION', 'AGE'] }, 'degenerationTypes.1', 'UNKNOWN_CODE'],
  [{ degenerationTypes: ['DISC_HERNIATION', 'DISC_HERNIATION'] }, 'degenerationTypes', 'REPEATED'],
  [
    { degenerationTypes: ['DISC_HERNIATION', 'DISC_HERNIATION'] },
    'degenerationTypes',
    'OUT_OF_RANGE',
  ],
  [
    { stages: [{ operatedOn: '2024-01-10', measures: ['DECOMPRESSION', 'DECOMPRESSION'] }] },
    'stages.0.measures',
    'REPEATED',
  ],
  [{ ageYears: 121 }, 'ageYears', 'OUT_OF_RANGE'],
  [{ ageYears: -1 }, 'ageYears', 'OUT_OF_RANGE'],
  [{ extent: 0 }, 'extent', 'OUT_OF_RANGE'],
  [{ lengthOfStayDays: 731 }, 'lengthOfStayDays', 'OUT_OF_RANGE'],
  [{ stages: [] }, 'stages', 'OUT_OF_RANGE'],
  [{ stages: [{ operatedOn: '2024-01-10', measures: [] }] }, 'stages.0.measures', 'OUT_OF_RANGE'],
  [{ baseline: { completedOn: '2024-01-11' } }, 'baseline.completedOn', 'IMPOSSIBLE_DATE'],
  [
    { diedOn: '2024-01-09', followUps: [], adverseEvents: [] },
    'stages.0.operatedOn',
    'IMPOSSIBLE_DATE',
  ],
  [{ diedOn: '2024-02-01' }, 'followUps.0.form.completedOn', 'IMPOSSIBLE_DATE'],
  [{ reoperatedOn: '2024-01-09' }, 'reoperatedOn', 'IMPOSSIBLE_DATE'],
  [{ reoperatedOn: '2026-01-16' }, 'reoperatedOn', 'IMPOSSIBLE_DATE'],
  [{ injuries: ['L1: A3 N0'] }, 'injuries', 'INVALID'],
  [{ ...trauma, injuries: ['L1: A3 N0', 'L1: A9 N0'] }, 'injuries.1', 'INVALID'],
  [{ ...trauma, injuries: ['L1: A3 N0', 'L1: F1 N0'] }, 'injuries.1', 'IMPOSSIBLE_LEVEL'],
  [{ ...trauma, injuries: ['C1: A3 N0'] }, 'injuries.0', 'IMPOSSIBLE_LEVEL'],
  [{ ...trauma, injuries: ['S1: A4 N0'] }, 'injuries.0', 'IMPOSSIBLE_LEVEL'],
  [{ ...trauma, injuries: ['L1: A3 N0 M3'] }, 'injuries.0', 'IMPOSSIBLE_LEVEL'],
  [{ followUps: [{ interval: 'MONTHS_9', form }] }, 'followUps.0.interval', 'UNKNOWN_CODE'],
  [{ followUps: [...fields.followUps, ...fields.followUps] }, 'followUps.1.interval', 'INVALID'],
] as const)('%o is refused at %s', (change, field, code) => {
  expect(errorsOf(change as Partial<CaseFields>)).toContainEqual([field, code]);
});

test('a later stage is not before the one before, and none is in the future', () => {
  const stage = (operatedOn: string) => ({ operatedOn, measures: ['DECOMPRESSION'] });
  const stages = [stage('2024-01-10'), stage('2024-01-09'), stage('2026-01-16')];
  expect(errorsOf({ stages })).toEqual([
    ['stages.1.operatedOn', 'IMPOSSIBLE_DATE'],
    ['stages.2.operatedOn', 'IMPOSSIBLE_DATE'],
  ]);
});

test.each([
  [{ comi: { axialPain: 11 } }, 'comi.axialPain'],
  [{ comi: { function: 0 } }, 'comi.function'],
  [{ comi: { workDisability: 6 } }, 'comi.workDisability'],
  [{ odi: [0, 1, 2] }, 'odi'],
  [{ odi: [6, 0, 0, 0, 0, 0, 0, 0, 0, null] }, 'odi.0'],
  [{ eq5d: { index: 1.1, valueSet: 'UK_3L' } }, 'eq5d.index'],
  [{ eq5d: { index: -0.595, valueSet: 'UK_3L' } }, 'eq5d.index'],
  [{ backPain: 10.5 }, 'backPain'],
])('a form with %o is refused at %s', (answers, field) => {
  const followUps = [{ interval: 'MONTHS_12', form: { ...form, ...answers } }];
  expect(errorsOf({ followUps })).toEqual([[`followUps.0.form.${field}`, 'OUT_OF_RANGE']]);
});
