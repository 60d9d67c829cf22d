import { expect, test } from 'vitest';
import { isReportedBy, type Registered } from '../../support/followedUp.ts';
import {
  at,
  type Cell,
  cube,
  expectCount,
  expectMean,
  expectRate,
  fixed,
} from '../../support/researcher/answers.ts';
import { aged, Researcher } from '../../support/researcher/Researcher.ts';

const researcher = new Researcher();

test('1: cases by pathology and year', async () => {
  const { CASES } = await researcher.ask(
    cube('CASES', '{ byYear: true, where: [{ dimension: "ageBand", category: "ALL" }] }'),
  );
  const pathologies = ['DEGENERATIVE', 'TUMOUR', 'DEFORMITY', 'INFECTION'];
  const cells =
    CASES?.cells.filter(({ categories }) => pathologies.includes(categories[0] ?? '')) ?? [];
  expect(cells).toHaveLength(7 * pathologies.length);
  for (const { year, categories, n } of cells) {
    const ofYear = researcher.cases.filter(({ operatedOn }) => operatedOn.startsWith(String(year)));
    expectCount(n, ofYear.filter((each) => each.mainPathology === categories[0]).length);
  }
  expect(new Set(CASES?.cells.map(({ year }) => year)).size).toBe(7);
});

test('4: the rate of follow-up at each interval, with who was eligible', async () => {
  const months = [3, 12, 24] as const;
  const answer = await researcher.ask(...months.map((month) => cube(`FOLLOW_UP_${month}`)));
  for (const month of months)
    expectRate(
      at(answer[`FOLLOW_UP_${month}`], 'ALL', 'ALL').outcome,
      researcher.answered(month).length,
      researcher.followed(month).length,
    );
});

test('5: patients who answered beside those who did not, by what was known before surgery', async () => {
  const answer = await researcher.ask(cube('ANSWERED_BY_AGE'), cube('UNANSWERED_BY_AGE'));
  const old = researcher.cases.filter(aged(70, 79));
  const without = researcher.followed(12, old).filter(({ after }) => after === null);
  const [yes, no] = [
    at(answer.ANSWERED_BY_AGE, '70_TO_79'),
    at(answer.UNANSWERED_BY_AGE, '70_TO_79'),
  ];
  expectCount(yes.n, researcher.answered(12, old).length);
  expectCount(no.n, without.length);
  expectMean(
    yes.means[0],
    researcher.answered(12, old).map(({ before }) => before),
    10,
  );
  expectMean(
    no.means[0],
    without.map(({ before }) => before),
    10,
  );
});

test('6: dura lesions by physical status', async () => {
  const { DURA_LESION } = await researcher.ask(
    cube('DURA_LESION', fixed(['previousSurgery', 'ALL'])),
  );
  for (const asa of ['I', 'II', 'III']) {
    const those = researcher.cases.filter((each) => each.asa === asa);
    const torn = those.filter(({ adverseEvents }) =>
      adverseEvents.some(
        ({ code, reportedBy }) => code === 'DURA_LESION' && reportedBy === 'SURGEON',
      ),
    );
    expectRate(at(DURA_LESION, asa, 'ALL').outcome, torn.length, those.length);
  }
});

test('7: complications as surgeons and as patients report them, of the same patients', async () => {
  const answer = await researcher.ask(cube('SURGEON_ANSWERED'), cube('PATIENT_REPORTED'));
  const those = researcher.cases.filter(({ followUps }) => followUps.length > 0);
  const by = (who: 'SURGEON' | 'PATIENT') => those.filter((each) => isReportedBy(who, each));
  const [surgeons, patients] = [by('SURGEON'), by('PATIENT')];
  expectRate(at(answer.SURGEON_ANSWERED, 'ALL', 'ALL').outcome, surgeons.length, those.length);
  expectRate(at(answer.PATIENT_REPORTED, 'ALL', 'ALL').outcome, patients.length, those.length);
});

test('8: AO Spine types by neurology, and the share that was stabilised by score', async () => {
  const { INJURIES, STABILISED } = await researcher.ask(cube('INJURIES'), cube('STABILISED'));
  const injured = researcher.cases.filter(
    ({ mainPathology }) => mainPathology === 'FRACTURE_TRAUMA',
  );
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

test('10: case mix by country', async () => {
  const answer = await researcher.ask(cube('CASES_COUNTRY_PATHOLOGY'), cube('CASES_COUNTRY_AGE'));
  const participants = await researcher.subgraph.connection
    .collection('participants')
    .find()
    .toArray();
  const german = new Set(
    participants.filter(({ country }) => country === 'DE').map(({ _id }) => String(_id)),
  );
  const those = researcher.cases.filter(({ centreId }) => german.has(centreId));
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
  const { LENGTH_OF_STAY } = await researcher.ask(cube('LENGTH_OF_STAY'));
  const stays = researcher.cases
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

test('13: which release and policy, and what is withheld', async () => {
  const { registry } = await researcher.query<{
    registry: { release: object; cube: { policyVersion: string; cells: Cell[] } };
  }>(
    `{ registry { release { id cutOff policyVersion years replaces hash }
      cube(code: "CASES") { policyVersion cells { categories n suppressed structuralZero } } } }`,
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
  const { registry } = await researcher.query<{
    registry: { codeLists: { list: string; version: number; codes: { code: string }[] }[] };
  }>('{ registry { codeLists { list version codes { code label } } } }');
  const pathologies = registry.codeLists.find(({ list }) => list === 'mainPathology');
  expect(pathologies?.version).toBe(1);
  expect(pathologies?.codes.map(({ code }) => code)).toContain('SPONDYLOLISTHESIS');
});
