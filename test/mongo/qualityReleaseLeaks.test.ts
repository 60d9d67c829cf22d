import { RecordMemory } from '@spine/kit';
import { quality } from '@spine/quality';
import { Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { released } from '../../subgraphs/quality/src/models/releases/released.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, {
    cases: 2_000,
    recordMemory: new RecordMemory(32 * 2 ** 20),
  });
});
afterAll(() => subgraph.end());

const researcher = viewerWith(['registry:read']);
const [anyone, centre, auditor] = [
  viewerWith([]),
  viewerWith(['registry:submit'], { centre_ids: ['centre-001'] }),
  viewerWith(['audit:read', 'audit:write']),
];

/** All object types that can be reached from one, by their definitions. */
function reachedFrom(start: string): readonly ObjectTypeDefinitionNode[] {
  const types = new Map(
    parse(quality.typeDefs).definitions.flatMap((each) =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const reached = new Set<string>();
  const visit = (name: string) => {
    const type = types.get(name);
    if (!type || reached.has(name)) return;
    reached.add(name);
    for (const field of type.fields ?? []) visit(named(field.type));
  };
  visit(start);
  return [...reached].flatMap((name) => types.get(name) ?? []);
}

function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}

test('nothing below a summary is sorted, filtered or paged by a figure, and there is no total of withheld ones', () => {
  const fields = reachedFrom('RegistrySummaries').flatMap(({ name, fields = [] }) =>
    fields.map((field) => ({ path: `${name.value}.${field.name.value}`, field })),
  );
  const asked = fields.flatMap(({ path, field }) =>
    (field.arguments ?? []).map((each) => `${path}(${each.name.value})`),
  );
  expect(asked).toEqual([
    'RegistrySummaries.cube(code)',
    'RegistrySummaries.cube(slice)',
    'RegistrySummaries.trajectory(slice)',
    'RegistrySummaries.funnel(indicator)',
  ]);
  const paths = fields.map(({ path }) => path);
  expect(paths.filter((path) => /total|count|pageInfo|edges|cursor/i.test(path))).toEqual([]);
});

test('no case, centre or person is reached from a summary', () => {
  const names = reachedFrom('RegistrySummaries').map(({ name }) => name.value);
  expect(names).toContain('CubeCell');
  for (const closed of ['Case', 'CaseRevision', 'Centre', 'Person', 'Organization'])
    expect(names).not.toContain(closed);
});

test('a case is no entity, so that nothing of one is reached by its id past the gateway', async () => {
  const entities = 'query ($of: [_Any!]!) { _entities(representations: $of)';
  const ask = (selection: string, id: string) =>
    subgraph.run(
      `${entities} { ${selection} } }`,
      { of: [{ __typename: 'Case', id }] },
      researcher,
    );
  const { data, errors } = await ask('... on Case { id ageYears }', 'case-0000001');
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  // The name that was asked for comes back, whether there is such a case or not.
  expect(await ask('__typename', 'case-0000001')).toEqual(await ask('__typename', 'case-none'));
});

const table = (where: string) =>
  `registry { cube(code: "CASES", slice: { where: [${where}] }) {
    cells { categories n suppressed structuralZero followUp { numerator denominator percent suppressed } } } }`;
const at = (dimension: string, category: string) =>
  `{ dimension: "${dimension}", category: "${category}" }`;
const [path, age] = [at('pathology', 'TUMOUR'), at('ageBand', '80_AND_OVER')];

const bytes = async (query: string, viewer = researcher) =>
  JSON.stringify(await subgraph.run(`{ ${query} }`, {}, viewer));

test('repetition: a thousand times, by aliases, filters in another order, other roles and a restart, the same bytes', async () => {
  const once = await bytes(table(`${path}, ${age}`));
  expect(await bytes(table(`${age}, ${path}`))).toBe(once);
  const all = viewerWith(['registry:read', 'registry:submit', 'audit:read'], {
    centre_ids: ['centre-001'],
  });
  expect(await bytes(table(`${path}, ${age}`), all)).toBe(once);
  const answer = JSON.stringify(JSON.parse(once).data.registry);
  const aliases = Array.from({ length: 25 }, (_, i) => `a${i}: ${table(`${path}, ${age}`)}`);
  const together = await bytes(aliases.join('\n'));
  for (const each of Object.values(JSON.parse(together).data))
    expect(JSON.stringify(each)).toBe(answer);
  for (let round = 1; round < 40; round += 1)
    expect(await bytes(aliases.join('\n'))).toBe(together);
  await subgraph.end();
  subgraph = await openSeeded(quality, { cases: 2_000 });
  expect(await bytes(table(`${path}, ${age}`))).toBe(once);
}, 120_000);

test('a cache blind to the role: what a researcher was answered, nobody else is', async () => {
  await bytes(table(path));
  for (const viewer of [anyone, centre, auditor]) {
    const { data, errors } = await subgraph.run(`{ ${table(path)} }`, {}, viewer);
    expect(data).toEqual({ registry: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  }
});

test('what is withheld has one reason, whatever the rule, and no figure beside it', async () => {
  const { registry } = JSON.parse(await bytes(table(''))).data;
  const cells: Record<string, unknown>[] = registry.cube.cells;
  const withheld = cells.filter(({ n }) => n === null);
  expect(withheld.length).toBeGreaterThan(20);
  for (const { categories, followUp, ...cell } of withheld) {
    expect(cell).toEqual({ n: null, suppressed: 'SUPPRESSED', structuralZero: false });
    expect(followUp).toMatchObject({ suppressed: expect.stringMatching('SUPPRESSED') });
  }
});

test('the text of an error tells what there is to ask, and nothing of who is counted', async () => {
  const refused = async (category: string) =>
    (await subgraph.run(`{ ${table(at('ageBand', category))} }`, {}, researcher)).errors?.map(
      ({ message }) => message.replace(category, '…'),
    );
  expect(await refused('UNDER_19')).toEqual(await refused('MALE'));
  const { errors } = await subgraph.run(`{ ${table(at('ageBand', 'UNDER_18'))} }`, {}, researcher);
  expect(errors).toBeUndefined();
});

test('timing: withheld or shown, the same commands read the same documents', async () => {
  const read = async (category: string) => {
    const sent: string[] = [];
    const client = released.getClient();
    const note = ({ command }: { command: Record<string, unknown> }) =>
      void sent.push(JSON.stringify([command.find, command.filter]));
    client.on('commandStarted', note);
    await bytes(table(at('pathology', category)));
    client.off('commandStarted', note);
    return sent;
  };
  expect((await read('CHIARI')).length).toBeGreaterThan(0);
  expect(await read('CHIARI')).toEqual(await read('DEGENERATIVE'));
});
