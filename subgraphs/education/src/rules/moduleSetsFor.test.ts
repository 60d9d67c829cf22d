import { expect, test } from 'vitest';
import { moduleSetsFor } from './moduleSetsFor.ts';

const until2019 = { startsUntil: 2019 };
const from2020 = { startsFrom: 2020 };

test('who starts in 2019 studies by the old set, who starts in 2020 by the new one', () => {
  expect(moduleSetsFor([until2019, from2020], 2019)).toEqual([until2019]);
  expect(moduleSetsFor([until2019, from2020], 2020)).toEqual([from2020]);
});

test('for a start year between two known sets nothing is claimed', () => {
  expect(
    moduleSetsFor([{ startsFrom: 2021, startsUntil: 2021 }, { startsFrom: 2023 }], 2022),
  ).toEqual([]);
});
