import { quality } from '@spine/quality';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { centreQuery, largestCentre, ofCentres } from '../../support/centres.ts';
import { countedFrom } from '../../support/countedFrom.ts';
import { countCommands } from '../../support/mongoCommands.ts';
import { openSeeded, type TestSubgraph, testSeed, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
let largest: Awaited<ReturnType<typeof largestCentre>>;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 6_000 });
  largest = await largestCentre(subgraph);
});
afterAll(() => subgraph.end());

const committee = viewerWith(['certification:decide']);
const centreIds = syntheticWorld(testSeed).centres.map(({ id }) => id);

const figures = `{
  cases followUp { numerator denominator rate } comiChange { cases mean }
  improved { numerator denominator rate } worse { numerator denominator rate }
  surgeonReportedComplications { numerator denominator rate }
  patientReportedComplications { numerator denominator rate }
}`;

describe('a benchmark', () => {
  test.each([
    ['', 2024],
    ['(asOf: "2026-03-02")', 2023],
    ['(asOf: "2024-01-01")', 2021],
  ])('asked for %s gives the exact figures of %i, own and pooled', async (args, year) => {
    const { _entities } = await subgraph.query<{ _entities: { benchmark: object }[] }>(
      centreQuery(`benchmark${args} { year own ${figures} pool ${figures} }`),
      ofCentres([largest.id]),
      committee,
    );
    const everyCase = await subgraph.connection.collection('cases').find().toArray();
    expect(_entities[0]?.benchmark).toMatchObject({
      year,
      own: countedFrom(largest.cases, year),
      pool: countedFrom(everyCase as never, year),
    });
  });

  test('of the future is refused', async () => {
    const query = centreQuery('benchmark(asOf: "2026-06-16") { year }');
    const { errors } = await subgraph.run(query, ofCentres([largest.id]), committee);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' } }]);
  });

  test('of sixty centres takes three commands, and one that writes down who read it', async () => {
    const { commands } = await countCommands([subgraph.connection], () =>
      subgraph.query(
        centreQuery('benchmark { own { cases } pool { cases } }'),
        ofCentres(centreIds),
        committee,
      ),
    );
    expect(commands.filter((each) => !each.endsWith('.insert'))).toHaveLength(3);
    expect(commands).toHaveLength(4);
  });
});

describe('follow-up', () => {
  test('lies between 60 and 90 % at most centres and differs between them', async () => {
    const { _entities } = await subgraph.query<{
      _entities: { benchmark: { own: { followUp: { rate: number | null } } } }[];
    }>(
      centreQuery('benchmark(asOf: "2026-04-01") { own { followUp { rate } } pool { cases } }'),
      ofCentres(centreIds),
      committee,
    );
    const rates = _entities.flatMap(({ benchmark }) => benchmark.own.followUp.rate ?? []);
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    expect(mean).toBeGreaterThan(0.6);
    expect(mean).toBeLessThan(0.9);
    expect(Math.max(...rates) - Math.min(...rates)).toBeGreaterThan(0.1);
  });
});
