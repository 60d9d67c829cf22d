import { expect, test } from 'vitest';
import { frozen } from './frozen.ts';

test('a record cannot be changed, nor anything in it', () => {
  const record = frozen({ _id: 'a', places: [{ city: 'Davos', days: ['2026-06-15'] }] });
  expect(() => Object.assign(record, { _id: 'b' })).toThrow(TypeError);
  expect(() => record.places.push({ city: 'Bern', days: [] })).toThrow(TypeError);
  expect(() => record.places[0]?.days.push('2026-06-16')).toThrow(TypeError);
});
