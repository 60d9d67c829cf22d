import { defaultPolicy } from '@spine/gateway';
import { anonymous, type Viewer } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  askedOfApollo,
  comparedOperations,
  fuzzSeed,
  randomPatience,
  tellsProgress,
} from '../../support/env.ts';
import { startGraph, type TestGraph } from '../../support/graph.ts';
import type { Operation } from '../../support/operations/operation.ts';
import type { KnownValues } from '../../support/operations/randomArguments.ts';
import { randomOperations } from '../../support/operations/randomOperations.ts';
import { differenceOf, isSummary } from '../../support/operations/sameAnswer.ts';
import { shrunkOperation } from '../../support/operations/shrunkOperation.ts';
import { operations } from '../../support/operations.ts';
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
 * Tests that people get through the gateway what they would get from one server without it, and what Apollo's
 * executor makes of the same plans: at random, by the operations that are shipped, and by those that once differed.
 * Reads only: what one engine wrote the other would find.
 *
 * @param group tells two such groups' operations apart
 */
export function testAsMonolith(group: number, roles: readonly Role[]): void {
  let ask: ReturnType<typeof spineMonolith>;
  let graph: TestGraph;
  let cast: Cast;
  let values: KnownValues;
  beforeAll(async () => {
    graph = await startGraph({ viewer: anonymous, cases: 600, policy, patient: true });
    ask = spineMonolith(graph.subgraphs);
    cast = await castOf(graph.connections);
    values = await askedValues(graph.connections, cast.things);
  });
  afterAll(() => graph.end());

  const answers = async (operation: Operation, viewer: Viewer, byApollo: boolean) => {
    const { query, variables } = operation;
    graph.as(viewer);
    const federated = await graph.run(query, variables);
    const alone = JSON.parse(JSON.stringify(await ask(operation, viewer)));
    const toApollo = byApollo && differenceOf(federated, await graph.runByApollo(query, variables));
    const difference =
      against('one server', differenceOf(federated, alone)) ??
      against('Apollo’s executor', toApollo || null);
    return { federated, difference };
  };

  /** Shrinks what differs, keeps it, and fails. */
  const fail = async (operation: Operation, role: Role, index: number): Promise<never> => {
    const viewer = cast.viewers[role];
    const byApollo = index < askedOfApollo;
    const differs = async (each: Operation) =>
      (await answers(each, viewer, byApollo)).difference !== null;
    const shrunk = await shrunkOperation(spineSchema, operation, differs);
    const { difference } = await answers(shrunk, viewer, byApollo);
    const why = `Asked by ${role}: ${difference} (seed ${fuzzSeed}, ${index}).`;
    const file = keep(`found-${fuzzSeed}-${group}-${index}-${role}`, shrunk, why);
    throw new Error(
      `${why} Kept as ${file}:\n${shrunk.query}\n${JSON.stringify(shrunk.variables)}`,
    );
  };

  test(`${comparedOperations} operations at random have the answers of one server without a gateway, and the first ${askedOfApollo} those of Apollo’s executor, for each of: ${roles.join(', ')}`, {
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
        const byApollo = index < askedOfApollo;
        const { federated, difference } = await answers(operation, cast.viewers[role], byApollo);
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

  const asked = [
    ...operations.map(
      ({ name, document: query, variables }) => [name, { query, variables }] as const,
    ),
    ...keptOperations(),
  ];
  test.each(asked)(
    '%s, shipped or answered wrongly before, has one answer',
    async (_, operation) => {
      for (const role of roles)
        expect((await answers(operation, cast.viewers[role], true)).difference).toBeNull();
    },
  );
}

function against(whom: string, difference: string | null): string | null {
  return difference && `${difference}, the gateway against ${whom}`;
}

function note(tally: Tally, { data, errors = [] }: Awaited<ReturnType<TestGraph['run']>>): void {
  if (data) tally.answered += 1;
  if (errors.length > 0) tally.withErrors += 1;
  if (errors.some((error) => error.path === undefined && !isSummary(error))) tally.refused += 1;
}
