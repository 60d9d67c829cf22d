import { expect, test } from 'vitest';
import { outputErrors, type RecordedOutput } from './outputErrors.ts';

const award = { awardDate: '2024-05-02', investigatorIds: ['a', 'b', 'c'] };
const output: RecordedOutput = {
  title: 'Follow-up after fusion',
  source: 'A journal of the spine, volume 7',
  publishedOn: '2025-03-01',
  doi: '10.5555/12345678',
  authorIds: ['a', 'b'],
  registryCodes: ['SPINE_TANGO'],
};
const codes = (given: Partial<RecordedOutput>) =>
  outputErrors({ ...output, ...given }, award, '2026-06-15').map(
    ({ field, code }) => `${field} ${code}`,
  );

test('what is published between the award and today, by somebody, keeps all rules', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ publishedOn: '2024-05-02', doi: null, registryCodes: [] })).toEqual([]);
  expect(codes({ publishedOn: '2026-06-15' })).toEqual([]);
});

test.each<[Partial<RecordedOutput>, string]>([
  [{ title: ' Four ' }, 'title LENGTH'],
  [{ title: 'T'.repeat(301) }, 'title LENGTH'],
  [{ source: ' ' }, 'source LENGTH'],
  [{ publishedOn: '2026-06-16' }, 'publishedOn IN_FUTURE'],
  [{ publishedOn: '2024-05-01' }, 'publishedOn BEFORE_AWARD'],
  [{ doi: 'https://doi.org/10.5555/12345678' }, 'doi DOI_MALFORMED'],
  [{ doi: '10.5555/1234 5678' }, 'doi DOI_MALFORMED'],
  [{ doi: '' }, 'doi DOI_MALFORMED'],
  [{ authorIds: [] }, 'authorIds LENGTH'],
  [{ authorIds: ['a', 'b', 'a'] }, 'authorIds AUTHOR_REPEATED'],
  [{ authorIds: ['a', 'nobody'] }, 'authorIds AUTHOR_UNKNOWN'],
  [{ registryCodes: ['SPINE_TANGO', 'SPINE_TANGO'] }, 'registryCodes REGISTRY_REPEATED'],
  [{ registryCodes: ['SPINE_WALTZ'] }, 'registryCodes REGISTRY_UNKNOWN'],
])('%j breaks one rule, by its name', (given, error) => {
  expect(codes(given)).toEqual([error]);
});
