import { expect, test } from 'vitest';
import { type ComiAnswers, comiScore } from './comi.ts';

const best: ComiAnswers = {
  axialPain: 0,
  limbPain: 0,
  function: 1,
  wellBeing: 1,
  qualityOfLife: 1,
  socialDisability: 1,
  workDisability: 1,
};
const worst: ComiAnswers = {
  axialPain: 10,
  limbPain: 10,
  function: 5,
  wellBeing: 5,
  qualityOfLife: 5,
  socialDisability: 5,
  workDisability: 5,
};

test('the score runs from 0 to 10', () => {
  expect(comiScore(best)).toBe(0);
  expect(comiScore(worst)).toBe(10);
});

test('five domains count alike: the worse pain, and social and work disability as one', () => {
  // (max(4, 7) + 7.5 + 10 + 7.5 + (5 + 7.5) / 2) / 5 = 38.25 / 5
  const answers = {
    axialPain: 4,
    limbPain: 7,
    function: 4,
    wellBeing: 5,
    qualityOfLife: 4,
    socialDisability: 3,
    workDisability: 4,
  };
  expect(comiScore(answers)).toBe(7.65);
});

test.each(Object.keys(best))('without an answer to %s there is no score', (item) => {
  expect(comiScore({ ...worst, [item]: null })).toBeNull();
  expect(comiScore({ ...worst, [item]: undefined })).toBeNull();
});
