import { anonymous, RecordMemory } from '@spine/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { countCommands, expectNoGrowth } from '../support/mongoCommands.ts';
import { operations } from '../support/operations.ts';
import { viewerAs } from '../support/roles.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous, recordMemory: new RecordMemory(2 ** 26) });
  const wake = { query: '{ __typename }' };
  await Promise.all(graph.subgraphs.map((each) => each.execute(wake, anonymous)));
});
beforeEach(async () => {
  const current = () => graph.subgraphs.every(({ records }) => records.isCurrent);
  await vi.waitUntil(current, { timeout: 20_000 });
});
afterAll(() => graph.end());

const commandsOf = async (work: () => Promise<unknown>) =>
  (await countCommands(graph.connections, work)).commands.toSorted();

describe.each(operations)('$name', ({ name, document, variables, as }) => {
  const viewer = viewerAs(as);
  beforeEach(() => graph.as(viewer));
  const ask = (headers = {}) => graph.run(document, variables, headers);
  const askAnew = () => ask({ 'cache-control': 'max-age=0, no-cache' });

  test('costs no command the second time, and has the answer of the database', async () => {
    const expected = await askAnew();
    expect(expected.errors).toBeUndefined();
    expect(await ask()).toEqual(expected);
    const commands = await commandsOf(ask);
    // That somebody read what is not public is written down each time.
    expect(commands.filter((each) => !each.endsWith('_quality.insert'))).toEqual([]);
    expect(commands).toHaveLength(name === 'CentreFile' ? 1 : 0);
    expect(await ask()).toEqual(expected);
  });

  test('is read from the database for whoever wants nothing cached', async () => {
    expect(await commandsOf(askAnew)).not.toEqual([]);
  });

  test('costs ten people at once the commands of one, not ten times as many', async () => {
    const askAsTen = async () => {
      const answers = Array.from({ length: 10 }, (_, index) => {
        graph.as({ ...viewer, subject: `person ${index}` });
        return askAnew();
      });
      for (const { errors } of await Promise.all(answers)) expect(errors).toBeUndefined();
    };
    const ofOne = await commandsOf(askAnew);
    expectNoGrowth(await commandsOf(askAsTen), ofOne);
  });
});
