import { readFileSync } from 'node:fs';
import { anonymous } from '@spine/kit';
import { type FormattedExecutionResult, Kind, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseInserts } from '../support/failPoints.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { accessLines } from './access/accessLines.ts';
import { type Cast, castOf } from './access/cast.ts';
import { expected, type Row } from './access/expected.ts';
import { verdictAt } from './access/verdict.ts';

/** Guarded, but of no certification: each with what it is. */
const otherwise = {
  'Query.registry': 'protected figures of a release, of no centre',
  'Query.myCentre': 'which centre the caller is; what is not public of it has guards of its own',
  'Mutation.publishSchemeVersion': 'a version of a scheme, which is public',
  'Mutation.addParticipant': 'a participant of the registry, which is public',
  'Mutation.correctParticipant': 'the same',
};

let graph: TestGraph;
let cast: Cast;
beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous, cases: 200 });
  cast = await castOf(graph.connections);
});
afterAll(() => graph.end());

const sdl = readFileSync(new URL('../../schema/quality.graphql', import.meta.url), 'utf8');
const fieldsOfQuality = new Set(
  parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (definition.fields ?? []).map((field) => `${definition.name.value}.${field.name.value}`)
      : [],
  ),
);
/** What subgraphs share tells of pages and inputs, and of nothing that was read. */
const shared = /^(PageInfo|UserError|Provenance)\./;
const linesOfQuality = accessLines().filter(
  ({ field, readers }) =>
    fieldsOfQuality.has(field) && !shared.test(field) && !/^(anyone|subgraphs)$/.test(readers),
);
const readersOf = new Map(accessLines().map(({ field, readers }) => [field, readers]));
const isRecorded = (field: string) => readersOf.get(field)?.includes('policy ') ?? false;

test('silent access: behind every field of a certification that is not public stands a guard that records', () => {
  const silent = linesOfQuality.flatMap(({ field, readers, entrances }) =>
    (readers === 'who reaches it' ? entrances : [field]).filter((each) => !isRecorded(each)),
  );
  expect([...new Set(silent)].toSorted()).toEqual(Object.keys(otherwise).toSorted());
});

const rows = expected.filter(({ field }) => fieldsOfQuality.has(field) && !(field in otherwise));

test('silent access: every guarded field is read here', () => {
  const guarded = linesOfQuality.map(({ field }) => field).filter(isRecorded);
  expect(rows.map(({ field }) => field).toSorted()).toEqual(guarded.toSorted());
});

test.each(rows)('silent access: whoever reads $field is in the ledger', async (row) => {
  const before = new Set((await entries()).map(({ _id }) => _id));
  const answer = await read(row);
  expect(verdictOf(row, answer)).toBe('read');
  const told = (await entries()).filter(({ _id }) => !before.has(_id));
  expect(told.flatMap(({ fields }) => fields)).toContain(row.field);
  for (const { subject } of told) expect(subject).toBe(reader(row).subject);
});

test('silent access: not one of them is answered while it cannot be recorded', async () => {
  const allow = await refuseInserts(quality(), 'accessEntries');
  try {
    for (const row of rows) {
      const { data, errors = [] } = await read(row);
      const codes = errors.map(({ extensions }) => extensions?.code);
      expect([row.field, codes, verdictOf(row, { data: data ?? null, errors: [] })]).toEqual([
        row.field,
        ['NOT_RECORDED'],
        'absent',
      ]);
    }
  } finally {
    await allow();
  }
});

const quality = () => {
  const found = graph.subgraphs.find(({ name }) => name === 'quality');
  if (!found) throw new Error('No subgraph quality.');
  return found.connection;
};
const entries = async () =>
  (await quality().collection('accessEntries').find().toArray()) as unknown as {
    _id: string;
    fields: string[];
    subject: string;
  }[];

const reader = ({ read: [role = 'anyone'] }: Row) => cast.viewers[role];
const keyOf = ({ field }: Row) => field.split('.')[1] ?? '';
const doorOf = ({ doors: [door] }: Row) => door ?? { at: [], around: (selection) => selection };

let asked = 0;
function read(row: Row): Promise<FormattedExecutionResult> {
  asked += 1;
  graph.as(reader(row));
  const selections = doorOf(row).around(withEntity(row));
  const used = [...Object.keys(cast.things), 'key'].filter((name) =>
    new RegExp(`\\$${name}\\b`).test(selections),
  );
  const declared = used.map((name) => `$${name}: ${name === 'key' ? 'String' : 'ID'}!`).join(', ');
  const kind = row.field.startsWith('Mutation.') ? 'mutation' : 'query';
  const query = `${kind}${declared && ` (${declared})`} { ${selections} }`;
  return graph.run(query, { ...cast.things, key: `ledger-${asked}` });
}

/** What a mutation changed is asked for as well: what was wrong with the input alone is no reading. */
function withEntity({ field, selection }: Row): string {
  if (!field.startsWith('Mutation.')) return selection;
  const payload = [...fieldsOfQuality].find(
    (each) => each.startsWith(`${payloadOf(field)}.`) && !each.endsWith('.userErrors'),
  );
  return selection.replace(
    /\{ userErrors/,
    `{ ${payload?.split('.')[1]} { __typename } userErrors`,
  );
}

function payloadOf(field: string): string {
  const name = field.split('.')[1];
  return new RegExp(`^  ${name}\\(\\s*input: \\w+!\\s*\\): (\\w+)$`, 'm').exec(sdl)?.[1] ?? '';
}

function verdictOf(row: Row, answer: FormattedExecutionResult) {
  return verdictAt(answer, [...doorOf(row).at, keyOf(row)], row.field);
}
