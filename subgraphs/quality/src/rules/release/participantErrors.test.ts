import { expect, test } from 'vitest';
import { countries } from '../countries.ts';
import { participantErrors } from './participantErrors.ts';

const codesOf = (country: string) =>
  participantErrors({ country, source: 'A letter' }).map(({ code }) => code);

test('a country is one that ISO 3166-1 assigns', () => {
  for (const country of ['PT', 'CH', 'ZW', 'AX']) expect(codesOf(country)).toEqual([]);
  // Made up, reserved for users, reserved for other unions, withdrawn, and of another form.
  for (const country of ['XQ', 'ZZ', 'EU', 'YU', 'UK', 'pt', 'Portugal', ''])
    expect(codesOf(country)).toEqual(['COUNTRY_UNKNOWN']);
});

test('there are as many countries as ISO 3166-1 assigns, and each has a name', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(countries.size).toBe(249);
  expect([...countries].filter((code) => !names.of(code))).toEqual([]);
});
