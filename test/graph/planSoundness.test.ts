import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { conditionsOf } from '@spine/kit/execute';
import { getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ambiguitiesOf } from '../../gateway/src/engine/plannable/ambiguities.ts';
import { fetchedNames } from '../../gateway/src/engine/plannable/fetchedNames.ts';
import { narrowFragments } from '../../gateway/src/engine/plannable/narrowedFragments.ts';
import { plannableOperation } from '../../gateway/src/engine/plannable/plannableOperation.ts';
import { createQueryPlans } from '../../gateway/src/engine/queryPlans.ts';
import { planningSupergraph } from '../../gateway/src/supergraph/planningSupergraph.ts';
import { readSupergraph } from '../../gateway/src/supergraph/supergraph.ts';
import { fuzzSeed } from '../support/env.ts';
import { supergraphSdl } from '../support/graph.ts';
import { randomOperations } from '../support/operations/randomOperations.ts';
import { operations as shipped } from '../support/operations.ts';
import { planFaults } from '../support/plans/planFaults.ts';
import { checkout } from '../support/process.ts';
import { spineSchema } from './monolith/spineMonolith.ts';

const fetched = fetchedNames(supergraphSdl);
const narrow = narrowFragments(supergraphSdl, spineSchema);
const plans = createQueryPlans(planningSupergraph(readSupergraph(supergraphSdl)).sdl, {
  planChosen() {},
});
const schemas = new Map(
  [...readSupergraph(supergraphSdl).subgraphs.keys()].map((name) => {
    const sdl = readFileSync(`${checkout}schema/${name}.graphql`, 'utf8');
    return [name, buildSubgraphSchema(parse(sdl))];
  }),
);

const hasConstant = /@(skip|include)\(if: (true|false)\)/;
/** Fields that keys begin with, and that others require. */
const needed = supergraphSdl.matchAll(/(?:@join__type\(graph: \w+, key|requires): "(\w+)/g);
const names = [...new Set([...needed].map(([, name]) => name))];
const neededForNobody = new RegExp(`^nobody needs (.*\\.)?(${names.join('|')})$`);

beforeAll(() => plans.prepare());

/** Milliseconds of CPU for each plan, and what it was made for. */
const times: (readonly [cpu: number, query: string])[] = [];
afterAll(() => {
  const sorted = times.toSorted(([one], [other]) => other - one);
  const all = sorted.reduce((sum, [cpu]) => sum + cpu, 0);
  const [slowest = [0, '']] = sorted;
  process.stdout.write(
    `${times.length} plans, ${(all / times.length).toFixed(1)} ms of CPU each, the slowest ${slowest[0].toFixed(0)} ms: ${slowest[1]}\n`,
  );
});

/** Plans an operation as the gateway does, and answers what is wrong with its plan under any of its conditions. */
function faultsOf(query: string, variables: Readonly<Record<string, unknown>>): readonly string[] {
  const given = parse(query);
  const ambiguities = ambiguitiesOf(given, fetched, narrow);
  const { document } = ambiguities
    ? plannableOperation(spineSchema, given, ambiguities, variables)
    : { document: given };
  const before = process.cpuUsage();
  const plan = plans.planOf(document, null, `${times.length}`);
  const { user, system } = process.cpuUsage(before);
  times.push([(user + system) / 1_000, getOperationAST(given)?.name?.value ?? query]);
  const choices = choicesOf(conditionsOf(document.definitions));
  const faults = planFaults({ plan, document, schemas }, choices);
  // The planner fetches keys and requirements also for what a constant condition leaves out.
  return hasConstant.test(query) ? faults.filter((fault) => !neededForNobody.test(fault)) : faults;
}

/** Every way in which up to five conditions can hold. */
function choicesOf(names: readonly string[]) {
  const decided = names.slice(0, 5);
  return Array.from({ length: 2 ** decided.length }, (_, chosen) => (name: string) => {
    const at = decided.indexOf(name);
    return at >= 0 && ((chosen >> at) & 1) === 1;
  });
}

describe('plan soundness: each fetch can be answered, has what it needs, and brings what is asked for and no more', () => {
  test.each(shipped.map(({ name, ...each }) => [name, each] as const))(
    'for the shipped operation %s',
    (_, { document, variables }) => {
      expect(faultsOf(document, variables)).toEqual([]);
    },
  );

  test('for four hundred operations at random', { timeout: 300_000 }, () => {
    for (const { query, variables } of randomOperations(spineSchema, fuzzSeed, { count: 400 }))
      expect({ query, faults: faultsOf(query, variables) }).toEqual({ query, faults: [] });
  });
});

test('a plan without its last fetch, or in another order, is found out', () => {
  const { document: text } = shipped.find(({ name }) => name === 'AwardOutputs') ?? {
    document: '',
  };
  const document = parse(text);
  const { node } = plans.planOf(document, null, 'again');
  if (node?.kind !== 'Sequence')
    throw new Error('One after the other, as organizations come first.');
  const faults = (nodes: typeof node.nodes) =>
    planFaults({ plan: { kind: 'QueryPlan', node: { ...node, nodes } }, document, schemas }, [
      () => false,
    ]).map((fault) => fault.replace(/ [\w.]+( before it is there)?$/, '$1'));
  expect(faults(node.nodes)).toEqual([]);
  expect(faults(node.nodes.slice(0, -1))).toContain('nobody brings');
  expect(faults(node.nodes.toReversed()).join()).toContain('needs before it is there');
});

test('no field requires another with arguments, of which the planner keeps one set an object', () => {
  expect([...fetched.withArguments]).toEqual([]);
});
