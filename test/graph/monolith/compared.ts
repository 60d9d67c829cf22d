import { defaultPolicy } from '@spine/gateway';
import { anonymous, type Viewer } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparedOperations, fuzzSeed, randomPatience, tellsProgress } from '../../support/env.ts';
import { startGraph, type TestGraph } from '../../support/graph.ts';
import type { Operation } from '../../support/operations/operation.ts';
import type { KnownValues } from '../../support/operations/randomArguments.ts';
import { randomOperations } from '../../support/operations/randomOperations.ts';
import { differenceOf } from '../../support/operations/sameAnswer.ts';
import { shrunkOperation } from '../../support/operations/shrunkOperation.ts';
import { type Cast, castOf, type Role } from '../access/cast.ts';
import { askedValues } from './askedValues.ts';
import { keep, keptOperations } from './keptOperations.ts';
import { repeatableSchema, spineMonolith, spineSchema } from './spineMonolith.ts';

/** Limits as for clients, which every operation stays within; costs have tests of their own. */
const policy = {
  ...defaultPolicy,
  budget: { ...defaultPolicy.budget, maximum: Number.MAX_SAFE_INTEGER },
};

/** What became of the operations of a run. */
interface Tally {
  answered: number;
  withErrors: number;
  refused: number;
}

/**
 * Tests that people get through the gateway what they would get from one server without it: at random, and by the
 * operations that once differed.
 *
 * @param group tells two such groups' operations apart
 */
export function testAsMonolith(group: number, roles: readonly Role[]): void {
  let ask: ReturnType<typeof spineMonolith>;
  let graph: TestGraph;
  let cast: Cast;
  let values: KnownValues;
  beforeAll(async () => {
    graph = await startGraph({ viewer: anonymous, cases: 600, policy });
    ask = spineMonolith(graph.subgraphs);
    cast = await castOf(graph.connections);
    values = await askedValues(graph.connections, cast.things);
  });
  afterAll(() => graph.end());

  const answers = async (operation: Operation, viewer: Viewer) => {
    graph.as(viewer);
    const federated = await graph.run(operation.query, operation.variables);
    const alone = JSON.parse(JSON.stringify(await ask(operation, viewer)));
    return { federated, difference: differenceOf(federated, alone) };
  };

  /** Shrinks what differs, keeps it, and fails. */
  const fail = async (operation: Operation, role: Role, index: number): Promise<never> => {
    const viewer = cast.viewers[role];
    const differs = async (each: Operation) => (await answers(each, viewer)).difference !== null;
    const shrunk = await shrunkOperation(spineSchema, operation, differs);
    const { difference } = await answers(shrunk, viewer);
    const why = `Asked by ${role}: ${difference} (gateway against one server; seed ${fuzzSeed}, ${index}).`;
    const file = keep(`found-${fuzzSeed}-${group}-${index}-${role}`, shrunk, why);
    throw new Error(
      `${why} Kept as ${file}:\n${shrunk.query}\n${JSON.stringify(shrunk.variables)}`,
    );
  };

  test(`${comparedOperations} operations at random have the answers of one server without a gateway, for each of: ${roles.join(', ')}`, {
    timeout: randomPatience,
  }, async () => {
    const tally: Tally = { answered: 0, withErrors: 0, refused: 0 };
    const seed = fuzzSeed * 1_000 + group;
    let index = 0;
    for (const operation of randomOperations(repeatableSchema, seed, {
      count: comparedOperations,
      values,
    })) {
      for (const role of roles) {
        const { federated, difference } = await answers(operation, cast.viewers[role]);
        if (difference) await fail(operation, role, index);
        note(tally, federated);
      }
      index += 1;
      if (tellsProgress && index % 1_000 === 0)
        process.stdout.write(`${roles.join(', ')}: ${index} of ${comparedOperations}\n`);
    }
    if (tellsProgress) process.stdout.write(`${JSON.stringify(tally)}\n`);
    // They are no operations that everybody is refused, nor such as nothing stands in the way of.
    const asked = comparedOperations * roles.length;
    expect(tally.answered).toBeGreaterThan(asked / 2);
    expect(tally.withErrors).toBeGreaterThan(asked / 20);
    expect(tally.refused).toBe(0);
  });

  test.each(keptOperations())('%s, which was answered wrongly before', async (_name, operation) => {
    for (const role of roles)
      expect((await answers(operation, cast.viewers[role])).difference).toBeNull();
  });
}

function note(tally: Tally, { data, errors = [] }: Awaited<ReturnType<TestGraph['run']>>): void {
  if (data) tally.answered += 1;
  if (errors.length > 0) tally.withErrors += 1;
  if (errors.some(({ path }) => path === undefined)) tally.refused += 1;
}
