import { expect, test } from 'vitest';
import { expectNoGrowth } from '../../support/mongoCommands.ts';
import { openedGraph } from '../../support/openedGraph.ts';
import { operation } from '../../support/operations.ts';

const graph = openedGraph();

interface AwardOutputs {
  awards: {
    nodes: {
      awardDate: string;
      investigators: { name: string }[];
      outputs: { publishedOn: string; authors: { name: string }[] }[];
    }[];
  };
}

test('a researcher reads what came of the grants of a year: after the award, by its investigators', async () => {
  const ask = (first: number) =>
    graph.ask<AwardOutputs>(operation('AwardOutputs'), {
      group: 'DEGENERATIVE',
      year: 2023,
      first,
    });
  const [few, many] = [await ask(5), await ask(40)];
  const { nodes } = many.data.awards;
  expect(nodes.some(({ outputs }) => outputs.length > 0)).toBe(true);
  for (const { awardDate, investigators, outputs } of nodes) {
    expect(awardDate).toMatch(/^2023-/);
    for (const { publishedOn, authors } of outputs) {
      expect(publishedOn > awardDate).toBe(true);
      expect(investigators).toEqual(expect.arrayContaining(authors));
    }
  }
  expect(new Set(many.fetches)).toEqual(new Set(['grants', 'organizations']));
  expectNoGrowth(many.commands, few.commands);
});

test('a researcher reads the terms of Spine Tango: when patients are asked, what counts, which codes', async () => {
  const { data, fetches } = await graph.ask(operation('RegistryTerms'), { acronym: 'EUROSPINE' });
  const window = (code: string, targetDays: number) =>
    expect.objectContaining({ code, targetDays });
  const codes = (list: string, count: number) =>
    expect.objectContaining({
      list,
      version: 1,
      codes: expect.toSatisfy((of) => of.length === count),
    });
  expect(data).toMatchObject({
    organization: {
      registries: [
        {
          name: 'Spine Tango',
          intervals: [
            window('WEEKS_6', 42),
            window('MONTHS_3', 91),
            window('MONTHS_6', 182),
            window('MONTHS_12', 365),
            window('MONTHS_24', 730),
          ],
          responderThresholds: [
            { instrument: 'COMI', outcome: 'IMPROVED', points: 2.2 },
            { instrument: 'COMI', outcome: 'WORSE', points: 0.3 },
            { instrument: 'ODI', outcome: 'IMPROVED', points: 18 },
          ],
          codeLists: expect.arrayContaining([codes('asa', 6), codes('mainPathology', 10)]),
        },
      ],
    },
  });
  expect(fetches).toEqual(['organizations', 'quality']);
});
