import type { Model } from 'mongoose';
import { expect, test } from 'vitest';
import { loadGroups } from './loader.ts';

const cities = [
  { name: 'Bern', country: 'CH' },
  { name: 'Davos', country: 'CH' },
  { name: 'Innsbruck', country: 'AT' },
];
const model = { collection: { name: 'cities' } } as Model<unknown>;

test('records of a key keep the order they were found in, an unknown key has none', async () => {
  const byCountry = loadGroups(
    model,
    async (_countries: readonly string[]) => cities,
    ({ country }) => country,
  );
  expect(await byCountry.read(['CH', 'LI'])).toEqual([[cities[0], cities[1]], []]);
});
