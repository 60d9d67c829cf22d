import { anonymous, RecordMemory } from '@spine/kit';
import type { FormattedExecutionResult } from 'graphql';
import { Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, supergraphSdl, type TestGraph } from '../support/graph.ts';
import { type Cast, castOf, type Role, roles } from './access/cast.ts';
import { expected, type Row } from './access/expected.ts';
import { verdictAt } from './access/verdict.ts';

let graph: TestGraph;
let cast: Cast;
beforeAll(async () => {
  // One cache below all roles: a record that one of them may read lies there when the next asks.
  const recordMemory = new RecordMemory(2 ** 25);
  graph = await startGraph({ viewer: anonymous, cases: 600, recordMemory });
  cast = await castOf(graph.connections);
});
afterAll(() => graph.end());

const things = [
  'centre',
  'certificate',
  'audit',
  'auditor',
  'filed',
  'finding',
  'request',
  'application',
  'applicant',
  'award',
  'call',
];

/** An operation that declares the variables it uses. */
function operation(row: Row, selections: string, fragments = ''): string {
  const used = [...things, 'key'].filter((name) =>
    new RegExp(`\\$${name}\\b`).test(selections + fragments),
  );
  const declared = used.map((name) => `$${name}: ${name === 'key' ? 'String' : 'ID'}!`).join(', ');
  const kind = isMutation(row) ? 'mutation' : 'query';
  return `${kind}${declared && ` (${declared})`} { ${selections} } ${fragments}`;
}

const isMutation = ({ field }: Row) => /^Mutation|Payload/.test(field);
const keyOf = ({ field }: Row) => field.split('.')[1] ?? '';
const typeOf = ({ field }: Row) => field.split('.')[0] ?? '';

let asked = 0;
async function ask(role: Role, query: string): Promise<FormattedExecutionResult> {
  graph.as(cast.viewers[role]);
  asked += 1;
  return graph.run(query, { ...cast.things, key: `matrix-${asked}` });
}

/** Who gets what by the table. */
function expectedOf({ read, absent = [], unreached = [] }: Row) {
  const verdict = (role: Role) => {
    if (read.includes(role)) return 'read';
    if (absent.includes(role)) return 'absent';
    return unreached.includes(role) ? 'unreached' : 'refused';
  };
  return Object.fromEntries(roles.map((role) => [role, verdict(role)]));
}

/** The verdict of each role on a way to the field. */
async function verdicts(
  row: Row,
  path: readonly (string | number)[],
  run: (role: Role) => Promise<FormattedExecutionResult>,
) {
  const found: Record<string, string> = {};
  for (const role of roles) found[role] = verdictAt(await run(role), path, row.field);
  return found;
}

test('every restricted field of the supergraph is in the table, and nothing else (missing policy)', () => {
  const restricting = /^(authenticated|requiresScopes|policy)$/;
  const types = parse(supergraphSdl).definitions.filter(
    ({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION,
  ) as ObjectTypeDefinitionNode[];
  const isRestricted = ({ directives = [] }: Pick<ObjectTypeDefinitionNode, 'directives'>) =>
    directives.some(({ name }) => restricting.test(name.value));
  const restricted = types.filter(isRestricted).map(({ name }) => name.value);
  const named = (type: TypeNode): string =>
    type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
  const fields = types.flatMap(({ name, fields = [] }) =>
    fields
      .filter((field) => isRestricted(field) || restricted.includes(named(field.type)))
      .map((field) => `${name.value}.${field.name.value}`),
  );
  expect(expected.map(({ field }) => field).toSorted()).toEqual(fields.toSorted());
});

describe.each(expected)('$field', (row) => {
  const ways = row.doors.map((door) => [door.at.join('.') || 'the root', door] as const);

  test.each(ways)('selected from %s', async (_name, { at, around }) => {
    const query = operation(row, around(row.selection));
    expect(await verdicts(row, [...at, keyOf(row)], (role) => ask(role, query))).toEqual(
      expectedOf(row),
    );
  });

  test('in a fragment', async () => {
    const [door] = row.doors;
    const fragment = `fragment F on ${typeOf(row)} { ...G } fragment G on ${typeOf(row)} { ${row.selection} }`;
    const query = operation(row, door?.around('...F') ?? '', fragment);
    expect(
      await verdicts(row, [...(door?.at ?? []), keyOf(row)], (role) => ask(role, query)),
    ).toEqual(expectedOf(row));
  });

  test('under another name in an inline fragment', async () => {
    const [door] = row.doors;
    const query = operation(
      row,
      door?.around(`... on ${typeOf(row)} @include(if: true) { x: ${row.selection} }`) ?? '',
    );
    expect(await verdicts(row, [...(door?.at ?? []), 'x'], (role) => ask(role, query))).toEqual(
      expectedOf(row),
    );
  });
});

describe.each(expected.filter(({ entity }) => entity))('$field', (row) => {
  const { subgraph: name, id } = row.entity ?? { subgraph: '', id: 'centre' };
  const key = typeOf(row) === 'Certificate' ? 'number' : 'id';

  async function verdictsOn(more: object) {
    const subgraph = graph.subgraphs.find((each) => each.name === name);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typeOf(row)} { ${row.selection} } } }`;
    const known = { __typename: typeOf(row), surgeonTerms: [], awardPeriods: [] };
    const representation = { ...known, [key]: cast.things[id], ...more };
    const found: Record<string, string> = {};
    for (const role of roles) {
      const answer = await subgraph?.execute(
        { query, variables: { of: [representation] } },
        cast.viewers[role],
      );
      const { errors = [], data } = answer ?? {};
      // A refused reference is an error of its own, before the field.
      const below = errors.filter(({ path }) => (path?.length ?? 0) > 2);
      found[role] = verdictAt(
        { data: data ?? null, errors: below },
        ['_entities', 0, keyOf(row)],
        row.field,
      );
    }
    return found;
  }

  test('straight at the subgraph (subgraph bypass)', async () => {
    expect(await verdictsOn({})).toEqual(expectedOf(row));
  });

  test('straight at the subgraph, by a representation that names another centre beside', async () => {
    const [centreId] = cast.viewers.otherCentre.claims.centre_ids as string[];
    expect(await verdictsOn({ centreId })).toEqual(expectedOf(row));
  });
});
