import fc from 'fast-check';
import { expect, test } from 'vitest';
import { injuryScore } from './injuryScore.ts';
import { printInjury } from './printInjury.ts';
import { type Injury, readInjury } from './readInjury.ts';
import { modifiersOf, morphologiesOf, regionOf, spineLevels, spineRegions } from './regions.ts';

const facetCodes = ['F1', 'F2', 'F3', 'F4'];
const neurologies = ['N0', 'N1', 'N2', 'N3', 'N4', 'NX'];

/** Any injury that the classification has, in each of the four regions. */
const injuries: fc.Arbitrary<Injury> = fc
  .record({
    upper: fc.constantFrom(...spineLevels),
    below: fc.nat(3),
    morphology: fc.nat(20),
    withMorphology: fc.boolean(),
    facets: fc.subarray(facetCodes),
    bilateral: fc.boolean(),
    neurology: fc.constantFrom(...neurologies),
    compression: fc.boolean(),
    modifiers: fc.subarray(['M1', 'M2', 'M3', 'M4']),
  })
  .map(({ upper, below, withMorphology, ...drawn }) => {
    const region = regionOf(upper) ?? 'SACRAL';
    const facets = region === 'SUBAXIAL' ? drawn.facets : [];
    const codes = morphologiesOf[region];
    const morphology =
      withMorphology || facets.length === 0 ? (codes[drawn.morphology % codes.length] ?? '') : null;
    const lower = spineLevels[spineLevels.indexOf(upper) + below];
    const isOfOneLevel = below === 0 || /^A\d/.test(morphology ?? '') || lower === undefined;
    return {
      levels: isOfOneLevel ? [upper] : [upper, lower],
      region,
      morphology,
      facets,
      bilateral: drawn.bilateral && facets.length > 0,
      neurology: drawn.neurology,
      compression: drawn.compression,
      modifiers: drawn.modifiers.filter((each) => modifiersOf[region].includes(each)),
    };
  });

test('an injury that is printed is read as itself', () => {
  fc.assert(
    fc.property(injuries, (injury) => {
      expect(readInjury(printInjury(injury))).toEqual(injury);
    }),
    { numRuns: 2_000 },
  );
});

test('spelling, order and separators do not matter: one injury has one print', () => {
  const spelling = fc.record({
    injury: injuries,
    separator: fc.constantFrom(' ', ', ', '; ', ' (', ')  '),
    lower: fc.boolean(),
    seed: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  });
  fc.assert(
    fc.property(spelling, ({ injury, separator, lower, seed }) => {
      const [levels = '', parts = ''] = printInjury(injury).split(': ');
      const shuffled = parts
        .split(' ')
        .map((part, i) => [seed[i] ?? 0, part] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, part]) => part);
      const text = `${levels.replace('-', ' – ')} :${separator}${shuffled.join(separator)}`;
      const read = readInjury(lower ? text.toLowerCase() : text);
      expect('problem' in read ? read.problem : printInjury(read)).toBe(printInjury(injury));
    }),
    { numRuns: 2_000 },
  );
});

test('no text makes the reader fail, and what it reads prints as something it reads', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[TLCS]\d{1,2}(-[TLCS]\d)?: ?([ABCFMN][0-4X]\+? ?){1,4}$/),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readInjury(text);
      if ('problem' in read) expect(read.problem).toMatch(/\.$/);
      else expect(readInjury(printInjury(read))).toEqual(read);
    }),
    { numRuns: 2_000 },
  );
});

test('a score is there where points are published, and never below 0', () => {
  fc.assert(
    fc.property(injuries, (injury) => {
      const score = injuryScore(injury);
      const published =
        injury.region === 'THORACOLUMBAR' ||
        (injury.region === 'SUBAXIAL' && injury.neurology !== 'NX');
      expect(score !== null).toBe(published);
      expect(score ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a code of one region is refused in every other, as of another level', () => {
  const levelOf = { UPPER_CERVICAL: 'C1', SUBAXIAL: 'C5', THORACOLUMBAR: 'L1', SACRAL: 'S1' };
  for (const region of spineRegions)
    for (const other of spineRegions)
      for (const morphology of morphologiesOf[region]) {
        if (morphologiesOf[other].includes(morphology)) continue;
        const read = readInjury(`${levelOf[other]}: ${morphology} N0`);
        expect(read).toMatchObject({ wrongLevel: true });
      }
});
