import { quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answeredAt,
  eligibleAt,
  isReportedBy,
  type Month,
  type Registered,
} from '../support/followedUp.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../support/subgraph.ts';

// Each question of a researcher is one operation. Its answer is compared with a recount of the cases, within the noise
// and rounding of the rules: 7 of a count; of a mean, twice the scale's width and five cases at its end.

let subgraph: TestSubgraph;
let cases: readonly Registered[];
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 10_000 });
  const found = await subgraph.connection.collection('cases').find().toArray();
  cases = found as unknown as Registered[];
});
afterAll(() => subgraph.end());

const researcher = viewerWith(['registry:read']);

interface Rate {
  numerator: number | null;
  denominator: number | null;
  percent: number | null;
  lower: number | null;
  upper: number | null;
}
interface Mean {
  measure: string;
  mean: number | null;
  lower: number | null;
  upper: number | null;
}
interface Cell {
  year: number | null;
  categories: string[];
  n: number | null;
  suppressed: string | null;
  structuralZero: boolean;
  outcome: Rate | null;
  means: Mean[];
  quartiles: { lower: number | null; median: number | null; upper: number | null }[];
}
type Answer = Record<string, { cells: Cell[] }>;

const cellFields = `cells { year categories n suppressed structuralZero
  outcome { numerator denominator percent lower upper }
  means { measure mean lower upper } quartiles { lower median upper } }`;
const cube = (code: string, slice = '{}', alias = code) =>
  `${alias}: cube(code: "${code}", slice: ${slice}) { ${cellFields} }`;
const fixed = (...pairs: [string, string][]) =>
  `{ where: [${pairs.map(([d, c]) => `{ dimension: "${d}", category: "${c}" }`).join()}] }`;
async function ask(...parts: string[]): Promise<Answer> {
  const { registry } = await subgraph.query<{ registry: Answer }>(
    `{ registry { ${parts.join('\n')} } }`,
    {},
    researcher,
  );
  return registry;
}

const at = (answer: { cells: Cell[] } | undefined, ...categories: string[]) => {
  const found = answer?.cells.find((cell) => cell.categories.join() === categories.join());
  if (!found) throw new Error(`no cell at ${categories.join()}`);
  return found;
};
/** Counts below ten are withheld; of the others these questions ask for none that is. */
const expectCount = (shown: number | null | undefined, counted: number) => {
  if (counted < 10) expect(shown).toBeNull();
  else expect(Math.abs((shown ?? Number.NaN) - counted)).toBeLessThanOrEqual(7);
};
/** A share of at least ten, which is told with all its parts. */
const expectRate = (rate: Rate | null | undefined, numerator: number, denominator: number) => {
  expect(numerator).toBeGreaterThanOrEqual(10);
  expectCount(rate?.numerator, numerator);
  expectCount(rate?.denominator, denominator);
  const percent = rate?.percent ?? Number.NaN;
  expect(Math.abs(percent - (100 * numerator) / denominator)).toBeLessThanOrEqual(
    (100 * 14) / denominator + 0.5,
  );
  expect(rate?.lower).toBeLessThanOrEqual(percent);
  expect(rate?.upper).toBeGreaterThanOrEqual(percent);
};
const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const expectMean = (mean: Mean | undefined, values: readonly number[], width: number) => {
  const slack = (2 * width + 2.5 * width) / (values.length - 5) + 0.05;
  expect(Math.abs((mean?.mean ?? Number.NaN) - meanOf(values))).toBeLessThanOrEqual(slack);
  expect(mean?.lower).toBeLessThanOrEqual(mean?.mean ?? 0);
  expect(mean?.upper).toBeGreaterThanOrEqual(mean?.mean ?? 0);
};

const followed = (month: Month, among = cases) => eligibleAt(month, among);
const answered = (month: Month, among = cases) => answeredAt(month, among);
const stenosis = (each: Registered) =>
  each.mainPathology === 'DEGENERATIVE' &&
  !/^[CT]/.test(each.level) &&
  /^(CENTRAL|LATERAL|FORAMINAL)_STENOSIS$/.test(each.degenerationTypes[0] ?? '');
const aged = (from: number, to: number) => (each: Registered) =>
  each.ageYears >= from && each.ageYears <= to;
test('1: cases by pathology and year', async () => {
  const { CASES } = await ask(
    cube('CASES', '{ byYear: true, where: [{ dimension: "ageBand", category: "ALL" }] }'),
  );
  const pathologies = ['DEGENERATIVE', 'TUMOUR', 'DEFORMITY', 'INFECTION'];
  const cells =
    CASES?.cells.filter(({ categories }) => pathologies.includes(categories[0] ?? '')) ?? [];
  expect(cells).toHaveLength(7 * pathologies.length);
  for (const { year, categories, n } of cells) {
    const ofYear = cases.filter(({ operatedOn }) => operatedOn.startsWith(String(year)));
    expectCount(n, ofYear.filter((each) => each.mainPathology === categories[0]).length);
  }
  expect(new Set(CASES?.cells.map(({ year }) => year)).size).toBe(7);
});

test('2: COMI before, at 12 months and its change, of lumbar stenosis by age band', async () => {
  const { COMI_12 } = await ask(cube('COMI_12', fixed(['condition', 'LUMBAR_STENOSIS'])));
  const those = answered(12, cases.filter(stenosis).filter(aged(60, 69)));
  const { n, means } = at(COMI_12, 'LUMBAR_STENOSIS', '60_TO_69');
  expectCount(n, those.length);
  expectMean(
    means[0],
    those.map(({ before }) => before),
    10,
  );
  expectMean(
    means[1],
    those.map(({ after }) => after),
    10,
  );
  expectMean(
    means[2],
    those.map(({ change }) => change),
    20,
  );
});

test('3: the shares that improved and that got worse, with their intervals', async () => {
  const { IMPROVED, WORSE } = await ask(cube('IMPROVED'), cube('WORSE'));
  const changes = answered(12).map(({ change }) => change);
  const improved = changes.filter((change) => change <= -2.2).length;
  const worse = changes.filter((change) => change >= 0.3).length;
  expectRate(at(IMPROVED, 'ALL', 'ALL').outcome, improved, changes.length);
  expectRate(at(WORSE, 'ALL', 'ALL').outcome, worse, changes.length);
});

test('4: the rate of follow-up at each interval, with who was eligible', async () => {
  const months = [3, 12, 24] as const;
  const answer = await ask(...months.map((month) => cube(`FOLLOW_UP_${month}`)));
  for (const month of months)
    expectRate(
      at(answer[`FOLLOW_UP_${month}`], 'ALL', 'ALL').outcome,
      answered(month).length,
      followed(month).length,
    );
});

test('5: patients who answered beside those who did not, by what was known before surgery', async () => {
  const answer = await ask(cube('ANSWERED_BY_AGE'), cube('UNANSWERED_BY_AGE'));
  const old = cases.filter(aged(70, 79));
  const without = followed(12, old).filter(({ after }) => after === null);
  const [yes, no] = [
    at(answer.ANSWERED_BY_AGE, '70_TO_79'),
    at(answer.UNANSWERED_BY_AGE, '70_TO_79'),
  ];
  expectCount(yes.n, answered(12, old).length);
  expectCount(no.n, without.length);
  expectMean(
    yes.means[0],
    answered(12, old).map(({ before }) => before),
    10,
  );
  expectMean(
    no.means[0],
    without.map(({ before }) => before),
    10,
  );
});

test('6: dura lesions by physical status', async () => {
  const { DURA_LESION } = await ask(cube('DURA_LESION', fixed(['previousSurgery', 'ALL'])));
  for (const asa of ['I', 'II', 'III']) {
    const those = cases.filter((each) => each.asa === asa);
    const torn = those.filter(({ adverseEvents }) =>
      adverseEvents.some(
        ({ code, reportedBy }) => code === 'DURA_LESION' && reportedBy === 'SURGEON',
      ),
    );
    expectRate(at(DURA_LESION, asa, 'ALL').outcome, torn.length, those.length);
  }
});

test('7: complications as surgeons and as patients report them, of the same patients', async () => {
  const answer = await ask(cube('SURGEON_ANSWERED'), cube('PATIENT_REPORTED'));
  const those = cases.filter(({ followUps }) => followUps.length > 0);
  const by = (who: 'SURGEON' | 'PATIENT') => those.filter((each) => isReportedBy(who, each));
  const [surgeons, patients] = [by('SURGEON'), by('PATIENT')];
  expectRate(at(answer.SURGEON_ANSWERED, 'ALL', 'ALL').outcome, surgeons.length, those.length);
  expectRate(at(answer.PATIENT_REPORTED, 'ALL', 'ALL').outcome, patients.length, those.length);
});

test('8: AO Spine types by neurology, and the share that was stabilised by score', async () => {
  const { INJURIES, STABILISED } = await ask(cube('INJURIES'), cube('STABILISED'));
  const injured = cases.filter(({ mainPathology }) => mainPathology === 'FRACTURE_TRAUMA');
  const worst = injured.map(({ injuries }) =>
    injuries.reduce<Registered['injuries'][number] | null>(
      (most, each) => (most && (most.score ?? -1) >= (each.score ?? -1) ? most : each),
      null,
    ),
  );
  const typeA = worst.filter(
    (each) => each?.region === 'THORACOLUMBAR' && each.morphology?.startsWith('A'),
  );
  expectCount(at(INJURIES, 'ALL', 'ALL').n, injured.length);
  const intact = typeA.filter((each) => each?.neurology === 'N0').length;
  expectCount(at(INJURIES, 'THORACOLUMBAR_A', 'N0').n, intact);
  const low = typeA.filter((each) => (each?.score ?? 9) <= 3).length;
  expectCount(at(STABILISED, 'THORACOLUMBAR_A', 'UP_TO_3').n, low);
  expect(at(STABILISED, 'SACRAL', 'OVER_5')).toMatchObject({ n: 0, structuralZero: true });
});

interface FunnelAnswer {
  pool: Rate;
  overDispersion: number;
  limits: { n: number; lower95: number; upper95: number }[];
  centres: {
    pseudonym: string;
    n: number | null;
    rate: Rate;
    limits: { lower95: number; upper95: number; lower998: number; upper998: number } | null;
    position: string | null;
    expected: number | null;
    observedToExpected: number | null;
    adjustedPercent: number | null;
  }[];
  model: { intercept: number; coefficients: { dimension: string; category: string }[] };
}
const readFunnel = async () => {
  const { registry } = await subgraph.query<{ registry: { funnel: FunnelAnswer } }>(
    `{ registry { funnel(indicator: IMPROVED) { pool { numerator denominator percent lower upper }
      overDispersion limits { n lower95 upper95 }
      centres { pseudonym n rate { numerator denominator percent lower upper }
        limits { lower95 upper95 lower998 upper998 } position expected observedToExpected adjustedPercent }
      model { intercept coefficients { dimension category estimate standardError } } } } }`,
    {},
    researcher,
  );
  return registry.funnel;
};

test('9: centres beside each other, by pseudonyms, with limits and what their cases lead to expect', async () => {
  const funnel = await readFunnel();
  const byCentre = new Map<string, { n: number; events: number }>();
  for (const { each, change } of answered(12)) {
    const count = byCentre.get(each.centreId) ?? { n: 0, events: 0 };
    byCentre.set(each.centreId, count);
    count.n += 1;
    count.events += Number(change <= -2.2);
  }
  const counted = [...byCentre.values()];
  const all = counted.reduce((sum, { n }) => sum + n, 0);
  const improved = counted.reduce((sum, { events }) => sum + events, 0);
  expectRate(funnel.pool, improved, all);
  expect(JSON.stringify(funnel)).not.toContain('centre-');
  // Whose pseudonym is whose nobody can tell: sorted by size they are the same centres, within noise.
  const shown = funnel.centres.flatMap(({ n }) => n ?? []).sort((a, b) => a - b);
  const sizes = counted
    .map(({ n }) => n)
    .filter((n) => n >= 10)
    .sort((a, b) => a - b);
  expect(Math.abs(shown.length - sizes.length)).toBeLessThanOrEqual(3);
  const expected = funnel.centres.reduce((sum, centre) => sum + (centre.expected ?? 0), 0);
  expect(Math.abs(expected / improved - 1)).toBeLessThan(0.05);
  const told = funnel.centres.filter(({ position }) => position !== null);
  expect(told.length).toBeGreaterThan(30);
  for (const {
    n,
    rate,
    limits,
    position,
    adjustedPercent,
    expected: e,
    observedToExpected,
  } of told) {
    const pool = (funnel.pool.numerator ?? 0) / (funnel.pool.denominator ?? 1);
    const error = Math.sqrt((pool * (1 - pool) * Math.max(1, funnel.overDispersion)) / (n ?? 1));
    expect(limits?.upper95).toBeCloseTo(100 * Math.min(1, pool + 1.96 * error), 0);
    expect(limits?.lower998).toBeCloseTo(100 * Math.max(0, pool - 3.09 * error), 0);
    const off = Math.abs((rate.numerator ?? 0) / (n ?? 1) - pool) / error;
    expect(position).toBe(
      off > 3.095 ? 'BEYOND_998' : off > 1.965 ? 'BEYOND_95' : off < 1.955 ? 'WITHIN' : position,
    );
    expect(observedToExpected).toBeCloseTo((rate.numerator ?? 0) / (e ?? 1), 2);
    expect(adjustedPercent).toBeLessThanOrEqual(100);
  }
});

test('10: case mix by country', async () => {
  const answer = await ask(cube('CASES_COUNTRY_PATHOLOGY'), cube('CASES_COUNTRY_AGE'));
  const participants = await subgraph.connection.collection('participants').find().toArray();
  const german = new Set(
    participants.filter(({ country }) => country === 'DE').map(({ _id }) => String(_id)),
  );
  const those = cases.filter(({ centreId }) => german.has(centreId));
  expect(those.length).toBeGreaterThan(100);
  const degenerative = those.filter(({ mainPathology }) => mainPathology === 'DEGENERATIVE').length;
  const country = (code: string, ...rest: [string, string]) =>
    answer[code]?.cells.find(({ categories }) => categories.join() === rest.join())?.n;
  expectCount(country('CASES_COUNTRY_PATHOLOGY', 'DE', 'DEGENERATIVE'), degenerative);
  expectCount(
    country('CASES_COUNTRY_AGE', 'DE', '60_AND_OVER'),
    those.filter(aged(60, 130)).length,
  );
});

test('11: length of stay, median and quartiles', async () => {
  const { LENGTH_OF_STAY } = await ask(cube('LENGTH_OF_STAY'));
  const stays = cases
    .filter(({ mainPathology }) => mainPathology === 'DEGENERATIVE')
    .map(({ lengthOfStayDays }) => lengthOfStayDays)
    .sort((a, b) => a - b);
  const rank = (share: number, off: number) =>
    stays[Math.round(share * (stays.length - 1)) + off] ?? 0;
  const [quartiles] = at(LENGTH_OF_STAY, 'DEGENERATIVE', 'ALL').quartiles;
  for (const [name, share] of [
    ['lower', 0.25],
    ['median', 0.5],
    ['upper', 0.75],
  ] as const) {
    expect(quartiles?.[name]).toBeGreaterThanOrEqual(rank(share, -6));
    expect(quartiles?.[name]).toBeLessThanOrEqual(rank(share, 6));
  }
});

test('12: success by the threshold of COMI and by that of ODI, of the same patients', async () => {
  const { SUCCESS_COMI, SUCCESS_ODI } = await ask(cube('SUCCESS_COMI'), cube('SUCCESS_ODI'));
  const both = answered(12).flatMap(({ each, form, change }) => {
    const [before, after] = [each.baseline?.odi?.score ?? null, form?.odi?.score ?? null];
    return before === null || after === null ? [] : [{ change, odi: before - after }];
  });
  const comi = both.filter(({ change }) => change <= -2.2).length;
  expectRate(at(SUCCESS_COMI, 'ALL', 'ALL').outcome, comi, both.length);
  const odi = both.filter((each) => each.odi >= 18).length;
  expectRate(at(SUCCESS_ODI, 'ALL', 'ALL').outcome, odi, both.length);
});

test('13: which release and policy, and what is withheld', async () => {
  const { registry } = await subgraph.query<{
    registry: { release: object; cube: { policyVersion: string; cells: Cell[] } };
  }>(
    `{ registry { release { id cutOff policyVersion years replaces hash }
      cube(code: "CASES") { policyVersion cells { categories n suppressed structuralZero } } } }`,
    {},
    researcher,
  );
  expect(registry.release).toMatchObject({
    ...{ id: 'R2026-03-31', cutOff: '2026-03-31', policyVersion: '3', replaces: null },
    years: [2019, 2020, 2021, 2022, 2023, 2024, 2025],
  });
  const withheld = registry.cube.cells.filter(({ suppressed }) => suppressed === 'SUPPRESSED');
  expect(withheld.length).toBeGreaterThan(0);
  for (const { n } of withheld) expect(n).toBeNull();
});

test('14: code lists with their versions', async () => {
  const { registry } = await subgraph.query<{
    registry: { codeLists: { list: string; version: number; codes: { code: string }[] }[] };
  }>('{ registry { codeLists { list version codes { code label } } } }', {}, researcher);
  const pathologies = registry.codeLists.find(({ list }) => list === 'mainPathology');
  expect(pathologies?.version).toBe(1);
  expect(pathologies?.codes.map(({ code }) => code)).toContain('SPONDYLOLISTHESIS');
});

test('how patients did over two years: COMI before surgery and at each time, each with who answered', async () => {
  const { registry } = await subgraph.query<{
    registry: {
      trajectory: {
        points: {
          month: number;
          n: number;
          before: Mean;
          after: Mean | null;
          followUp: Rate | null;
        }[];
      };
    };
  }>(
    `{ registry { trajectory(slice: ${fixed(['condition', 'LUMBAR_STENOSIS'])}) { points { month n
      before { mean lower upper } after { mean lower upper } followUp { numerator denominator percent lower upper } } } } }`,
    {},
    researcher,
  );
  const { points } = registry.trajectory;
  const those = cases.filter(stenosis);
  expect(points.map(({ month }) => month)).toEqual([0, 3, 12, 24]);
  const first = followed(3, those);
  expectCount(points[0]?.n, first.length);
  expectMean(
    points[0]?.before,
    first.map(({ before }) => before),
    10,
  );
  for (const { month, n, before, after, followUp } of points.slice(1)) {
    const pairs = answered(month as Month, those);
    expectCount(n, pairs.length);
    expectMean(
      before,
      pairs.map((pair) => pair.before),
      10,
    );
    expectMean(
      after ?? undefined,
      pairs.map((pair) => pair.after),
      10,
    );
    expectRate(followUp, pairs.length, followed(month as Month, those).length);
  }
});
