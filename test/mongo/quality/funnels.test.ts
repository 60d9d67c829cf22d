import { quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordKeying } from '../../../subgraphs/quality/src/models/recordKeys/RecordSecret.ts';
import { answeredAt, eligibleAt, isReportedBy, type Registered } from '../../support/followedUp.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

// A researcher who has the cases works out what is expected of each centre from the coefficients that are published
// with the release. These have two decimals, so each log odds is off by at most half a hundredth a coefficient: that
// gives two bounds, and what is published lies between them but for its noise and its own rounding.

let subgraph: TestSubgraph;
let cases: readonly Registered[];
/** The centres' ids in the order of their pseudonyms, which are by the secret of record keys. */
let centreIds: readonly string[];
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 6_000 });
  const read = (collection: string) => subgraph.connection.collection(collection).find().toArray();
  cases = (await read('cases')) as unknown as Registered[];
  const keyOf = await recordKeying();
  centreIds = (await read('participants'))
    .map(({ _id }) => String(_id))
    .map((id) => ({ id, place: keyOf(`pseudonym/2026-03-31/${id}`) }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
});
afterAll(() => subgraph.end());

const researcher = viewerWith(['registry:read']);

interface Centre {
  pseudonym: string;
  expected: number | null;
  observedToExpected: number | null;
  rate: { numerator: number | null };
}
interface Model {
  intercept: number;
  coefficients: { dimension: string; category: string; estimate: number }[];
}
interface Answer {
  registry: { funnel: { centres: Centre[]; model: Model } };
}
const readFunnel = async (indicator: string) => {
  const { registry } = await subgraph.query<Answer>(
    `query ($indicator: FunnelIndicator!) { registry { funnel(indicator: $indicator) {
      centres { pseudonym expected observedToExpected rate { numerator } }
      model { intercept coefficients { dimension category estimate } } } } }`,
    { indicator },
    researcher,
  );
  return registry.funnel;
};

/** The last age of each band, by the catalogue. */
const ages = [
  ...([[17, 'UNDER_18'] as const, [39, '18_TO_39'] as const, [49, '40_TO_49'] as const] as const),
  ...([[59, '50_TO_59'] as const, [69, '60_TO_69'] as const, [79, '70_TO_79'] as const] as const),
];
const earlier: Readonly<Record<string, string>> = { 0: 'NONE', 1: 'ONE' };

/** What a model adjusts for, of a case, in the words of the catalogue. */
const covariatesOf = (each: Registered): Readonly<Record<string, string>> => ({
  ageBand: ages.find(([last]) => each.ageYears <= last)?.[1] ?? '80_AND_OVER',
  sex: each.sex,
  asa: each.asa,
  pathology: each.mainPathology,
  previousSurgery: earlier[each.previousOperations] ?? 'TWO_OR_MORE',
});

interface Weighed {
  each: Registered;
  happened: boolean;
}
/** Whom an indicator is about, and to whom it happened. */
const populations: Readonly<Record<string, () => Weighed[]>> = {
  IMPROVED: () =>
    answeredAt(12, cases).map(({ each, change }) => ({ each, happened: change <= -2.2 })),
  FOLLOW_UP: () =>
    eligibleAt(12, cases).map(({ each, after }) => ({ each, happened: after !== null })),
  SURGEON_REPORTED: () => withForms('SURGEON'),
  PATIENT_REPORTED: () => withForms('PATIENT'),
};
const withForms = (who: 'SURGEON' | 'PATIENT') =>
  cases
    .filter(({ followUps }) => followUps.length > 0)
    .map((each) => ({ each, happened: isReportedBy(who, each) }));

/** Events to be expected of cases by published coefficients: as they stand, and at least and at most by their rounding. */
function expectedOf(among: readonly Weighed[], { intercept, coefficients }: Model) {
  const sums = { least: 0, most: 0, asPublished: 0 };
  for (const { each } of among) {
    const own = covariatesOf(each);
    const holding = coefficients.filter(({ dimension, category }) => own[dimension] === category);
    const logOdds = holding.reduce((sum, { estimate }) => sum + estimate, intercept);
    const off = 0.005 * (1 + holding.length);
    sums.least += 1 / (1 + Math.exp(off - logOdds));
    sums.asPublished += 1 / (1 + Math.exp(-logOdds));
    sums.most += 1 / (1 + Math.exp(-off - logOdds));
  }
  return sums;
}

const happenedTo = (among: readonly Weighed[]) => among.filter(({ happened }) => happened).length;

/** The largest noise of a sum, in widths of its scale, which goes from 0 to 1; and the rounding to one decimal. */
const slack = 2 + 0.05 + 1e-9;

const indicators = Object.keys(populations);

test.each(indicators)(
  'as many events are expected of all cases, and of each category of the model of %s, as there were',
  async (indicator) => {
    const { model } = await readFunnel(indicator);
    const among = populations[indicator]?.() ?? [];
    expect(model.coefficients.length).toBeGreaterThan(5);
    const told = model.coefficients.map(({ dimension, category }) =>
      among.filter(({ each }) => covariatesOf(each)[dimension] === category),
    );
    for (const group of [among, ...told]) {
      // Maximum likelihood makes both sums equal, so that the coefficients are those of no other model.
      const { least, most } = expectedOf(group, model);
      expect(happenedTo(group)).toBeGreaterThanOrEqual(least);
      expect(happenedTo(group)).toBeLessThanOrEqual(most);
      expect(most - least).toBeLessThan(0.05 * happenedTo(group));
    }
  },
);

test.each(indicators)(
  'what is published as expected of each centre, and observed by expected, follows from the model of %s',
  async (indicator) => {
    const { centres, model } = await readFunnel(indicator);
    const among = populations[indicator]?.() ?? [];
    expect(centres).toHaveLength(centreIds.length);
    const noise = centres.flatMap(({ expected, observedToExpected, rate: { numerator } }, i) => {
      if (expected === null) return [];
      const own = among.filter(({ each }) => each.centreId === centreIds[i]);
      const { least, most, asPublished } = expectedOf(own, model);
      expect(expected).toBeGreaterThanOrEqual(Math.max(0, least - slack));
      expect(expected).toBeLessThanOrEqual(most + slack);
      if (numerator !== null && observedToExpected !== null) {
        expect(observedToExpected).toBeGreaterThanOrEqual(numerator / (most + slack) - 0.005);
        if (least > slack)
          expect(observedToExpected).toBeLessThanOrEqual(numerator / (least - slack) + 0.005);
      }
      return [expected - asPublished];
    });
    expect(noise.length).toBeGreaterThan(30);
    // The noise of sums has mean 0 and variance 1: three standard errors of the mean over all centres, and rounding.
    const mean = noise.reduce((sum, each) => sum + each, 0) / noise.length;
    expect(Math.abs(mean)).toBeLessThan(3 / Math.sqrt(noise.length) + 0.1);
  },
);
