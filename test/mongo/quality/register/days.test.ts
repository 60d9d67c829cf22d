import { expect, test } from 'vitest';
import {
  groups,
  newYear,
  numbersOf,
  Register,
  statuses,
} from '../../../support/register/Register.ts';

const register = new Register();

test('the register on New Year 2026 shows certificates in every status', async () => {
  const entries = await register.entries({});
  expect(new Set(entries.map(({ status }) => status))).toEqual(new Set(statuses));
  for (const { asOf, scope, certificate } of entries) {
    expect(asOf).toBe(newYear);
    expect(certificate.grantedOn <= newYear).toBe(true);
    expect(certificate.number).toMatch(/^SYN-SSCOE-\d{4}$/);
    expect(scope.length).toBeGreaterThan(0);
  }
});

test.each([
  '2020-12-31',
  '2022-06-15',
  '2024-02-29',
  '2024-11-01',
  '2025-06-01',
  newYear,
  '2027-01-01',
])(
  'on %s MongoDB finds by status and group just what the rule says of each certificate',
  async (asOf) => {
    const all = await register.entries({ asOf });
    for (const status of statuses) {
      const expected = all.filter((entry) => entry.status === status);
      expect(numbersOf(await register.entries({ asOf, status }))).toEqual(numbersOf(expected));
    }
    for (const pathologyGroup of groups) {
      const expected = all.filter(({ scope }) => scope.includes(pathologyGroup));
      expect(numbersOf(await register.entries({ asOf, pathologyGroup }))).toEqual(
        numbersOf(expected),
      );
    }
  },
);

test('a country and a group together give the centres of the country certified for the group', async () => {
  const valid = await register.entries({ status: 'VALID', pathologyGroup: 'TRAUMA' });
  const byCountry = await Promise.all(
    ['CH', 'US', 'CA', 'BR', 'MX', 'CO', 'AR', 'DE', 'FR', 'IT'].map((country) =>
      register.entries({ status: 'VALID', pathologyGroup: 'TRAUMA', country }),
    ),
  );
  const others = await Promise.all(
    ['ES', 'PT', 'AT', 'ZA', 'SA', 'EG', 'IN', 'JP', 'AU', 'KR'].map((country) =>
      register.entries({ status: 'VALID', pathologyGroup: 'TRAUMA', country }),
    ),
  );
  expect(numbersOf([...byCountry, ...others].flat()).toSorted()).toEqual(
    numbersOf(valid).toSorted(),
  );
});

test('a register of the past knows nothing of what was granted later', async () => {
  const before = await register.entries({ asOf: '2021-01-01' });
  const now = await register.entries({});
  expect(before.length).toBeLessThan(now.length);
  for (const { certificate } of before) expect(certificate.grantedOn <= '2021-01-01').toBe(true);
});

test('validity ends a day before the same day three years later', async () => {
  for (const { certificate } of await register.entries({})) {
    const end = new Date(`${certificate.validFrom}T00:00:00Z`);
    end.setUTCFullYear(end.getUTCFullYear() + 3);
    end.setUTCDate(end.getUTCDate() - 1);
    expect(certificate.validUntil).toBe(end.toISOString().slice(0, 10));
  }
});
