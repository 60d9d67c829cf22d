import { RecordMemory } from '@spine/kit';
import { quality } from '@spine/quality';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { released } from '../../../subgraphs/quality/src/models/releases/released.ts';
import { namedType, reachedTypes } from '../../support/reachedTypes.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

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

/** All fields below a summary, by their definitions, and what each is asked with. */
const types = reachedTypes(quality.typeDefs, 'RegistrySummaries');
const fields = types.flatMap(({ name, fields: own = [] }) =>
  own.map((field) => ({ path: `${name.value}.${field.name.value}`, field })),
);
const paths = fields.map(({ path }) => path);
const asked = fields.flatMap(({ path, field }) =>
  (field.arguments ?? []).map((each) => `${path}(${each.name.value}: ${namedType(each.type)})`),
);
/** What an input is made of, a field a line. */
const inputOf = (input: string) =>
  parse(quality.typeDefs).definitions.flatMap((each) =>
    each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && each.name.value === input
      ? (each.fields ?? []).map(({ name, type }) => `${name.value}: ${namedType(type)}`)
      : [],
  );

const table = (where: string, code = 'CASES') =>
  `registry { cube(code: "${code}", slice: { where: [${where}] }) {
    cells { categories n suppressed structuralZero followUp { numerator denominator percent suppressed } } } }`;
const at = (dimension: string, category: string) =>
  `{ dimension: "${dimension}", category: "${category}" }`;
const [path, age] = [at('pathology', 'TUMOUR'), at('ageBand', '80_AND_OVER')];

const bytes = async (query: string, viewer = researcher) =>
  JSON.stringify(await subgraph.run(`{ ${query} }`, {}, viewer));
interface Cell extends Record<string, unknown> {
  readonly categories: readonly string[];
  readonly n: number | null;
}
const cellsOf = async (query: string): Promise<readonly Cell[]> =>
  JSON.parse(await bytes(query)).data.registry.cube.cells;
const placesOf = (cells: readonly Cell[]) => cells.map(({ categories }) => categories.join());

// One test for each way in which a graph tells what its figures withhold.

test('sorting: nothing is, by any figure; cells are in the order of the catalogue, whatever is in them', async () => {
  expect(asked.filter((each) => /order|sort|rank|top/i.test(each))).toEqual([]);
  // Two cubes of other people, and one of them by its stays: the same order.
  const cells = await cellsOf(table(''));
  expect(placesOf(await cellsOf(table('', 'LENGTH_OF_STAY')))).toEqual(placesOf(cells));
  expect(placesOf(await cellsOf(table('', 'WORSE')))).toEqual(placesOf(cells));
  const shown = cells.flatMap(({ n }) => n ?? []);
  expect(shown).not.toEqual([...shown].sort((a, b) => a - b));
  expect(shown).not.toEqual([...shown].sort((a, b) => b - a));
});

test('filtering: a category of the catalogue is all that can be fixed, and a cell found by it is the cell of the whole', async () => {
  expect(asked).toEqual([
    'RegistrySummaries.cube(code: String)',
    'RegistrySummaries.cube(slice: CubeSliceInput)',
    'RegistrySummaries.trajectory(slice: CubeSliceInput)',
    'RegistrySummaries.funnel(indicator: FunnelIndicator)',
  ]);
  expect(inputOf('CubeSliceInput')).toEqual([
    ...['year: Int', 'byYear: Boolean', 'where: CubeCategoryInput'],
  ]);
  expect(inputOf('CubeCategoryInput')).toEqual(['dimension: String', 'category: String']);
  const whole = await cellsOf(table(''));
  for (const category of ['TUMOUR', 'CHIARI', 'DEGENERATIVE'])
    expect(await cellsOf(table(at('pathology', category)))).toEqual(
      whole.filter(({ categories: [pathology] }) => pathology === category),
    );
});

test('paging: there are no pages; a slice has all its cells, withheld ones among them', async () => {
  expect(
    asked.filter((each) => /\b(first|last|after|before|offset|limit|skip)\b/i.test(each)),
  ).toEqual([]);
  const cells = await cellsOf(table(''));
  const sizes = [0, 1].map((i) => new Set(cells.map(({ categories }) => categories[i])).size);
  expect(new Set(placesOf(cells)).size).toBe(cells.length);
  expect(cells).toHaveLength((sizes[0] ?? 0) * (sizes[1] ?? 0));
  expect(cells.filter(({ n }) => n === null).length).toBeGreaterThan(20);
});

test('totalCount: nobody counts cells or cases beside the figures; as many cells come whatever is withheld', async () => {
  expect(paths.filter((each) => /total|count|size|length/i.test(each))).toEqual([]);
  const counted = async (category: string) =>
    (await cellsOf(table(at('pathology', category)))).map(({ categories }) => categories[1]);
  // Few have the one, most the other.
  expect(await counted('CHIARI')).toEqual(await counted('DEGENERATIVE'));
});

test('cursors: there are none that could hold where somebody stands', () => {
  expect(paths.filter((each) => /pageInfo|edges|node\b|cursor/i.test(each))).toEqual([]);
  expect(types.filter(({ name }) => /Connection|Edge|PageInfo/.test(name.value))).toEqual([]);
});

test('error texts: one tells what there is to ask, and nothing of who is counted', async () => {
  const refused = async (category: string) =>
    (await subgraph.run(`{ ${table(at('ageBand', category))} }`, {}, researcher)).errors?.map(
      ({ message }) => message.replace(category, '…'),
    );
  expect(await refused('UNDER_19')).toEqual(await refused('MALE'));
  const { errors } = await subgraph.run(`{ ${table(at('ageBand', 'UNDER_18'))} }`, {}, researcher);
  expect(errors).toBeUndefined();
});

test('aliases: a question asked by many names at once has the answer that it has alone, beside whatever else', async () => {
  const once = JSON.stringify(JSON.parse(await bytes(table(path))).data.registry);
  const same = Array.from({ length: 20 }, (_, i) => `same${i}: ${table(path)}`);
  const others = ['CHIARI', 'DEGENERATIVE', 'OTHER'].map(
    (category, i) => `other${i}: ${table(at('pathology', category))}`,
  );
  const { data } = JSON.parse(await bytes([...others, ...same].join('\n')));
  const answers = Object.entries(data).filter(([alias]) => alias.startsWith('same'));
  expect(answers).toHaveLength(20);
  for (const [, each] of answers) expect(JSON.stringify(each)).toBe(once);
});

test('_entities: a case is no entity, so that nothing of one is reached by its id past the gateway', async () => {
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

test('caches blind to the role: what a researcher was answered, nobody else is', async () => {
  await bytes(table(path));
  for (const viewer of [anyone, centre, auditor]) {
    const { data, errors } = await subgraph.run(`{ ${table(path)} }`, {}, viewer);
    expect(data).toEqual({ registry: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  }
});

test('no case, centre or person is reached from a summary', () => {
  const names = types.map(({ name }) => name.value);
  expect(names).toContain('CubeCell');
  for (const closed of ['Case', 'CaseRevision', 'Centre', 'Person', 'Organization'])
    expect(names).not.toContain(closed);
});

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

// After the restart of the test before, so that no record is in memory and all are read.
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

test('what is withheld has one reason, whatever the rule, and no figure beside it', async () => {
  const withheld = (await cellsOf(table(''))).filter(({ n }) => n === null);
  expect(withheld.length).toBeGreaterThan(20);
  for (const { categories, followUp, ...cell } of withheld) {
    expect(cell).toEqual({ n: null, suppressed: 'SUPPRESSED', structuralZero: false });
    expect(followUp).toMatchObject({ suppressed: expect.stringMatching('SUPPRESSED') });
  }
});
