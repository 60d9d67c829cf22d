import { expect, test } from 'vitest';
import { loadMany, loadOne } from './loader.ts';

const cities = [
  { name: 'Bern', country: 'CH' },
  { name: 'Davos', country: 'CH' },
  { name: 'Innsbruck', country: 'AT' },
];

test('many keys of one tick are one call, an unknown key is null', async () => {
  const calls: (readonly string[])[] = [];
  const byName = loadOne(
    async (names: readonly string[]) => {
      calls.push(names);
      return cities.filter(({ name }) => names.includes(name));
    },
    ({ name }) => name,
  );
  const loaded = await Promise.all(
    ['Davos', 'Nowhere', 'Bern', 'Davos'].map((n) => byName.load(n)),
  );
  expect(loaded).toEqual([cities[1], null, cities[0], cities[1]]);
  expect(calls).toEqual([['Davos', 'Nowhere', 'Bern']]);
});

test('records of a key keep the order they were found in, an unknown key has none', async () => {
  const byCountry = loadMany(
    async () => cities,
    ({ country }) => country,
  );
  expect(await byCountry.loadMany(['CH', 'LI'])).toEqual([[cities[0], cities[1]], []]);
});
