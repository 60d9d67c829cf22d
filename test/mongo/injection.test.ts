import { readdirSync, readFileSync } from 'node:fs';
import { organizations } from '@spine/organizations';
import type { Model } from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { supergraphSdl } from '../support/graph.ts';
import { checkout } from '../support/process.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
let centres: Model<object>;
beforeAll(async () => {
  subgraph = await openSeeded(organizations);
  centres = subgraph.connection.model('Centre') as never;
});
afterAll(() => subgraph.end());

const steward = viewerWith(['organizations:manage']);
const refusal = async (query: string, variables: object) => {
  const { data, errors = [] } = await subgraph.run(query, variables, steward);
  return [data ?? null, errors.map(({ extensions }) => extensions?.code)];
};

describe('an operator in place of a value (filter injection), whatever method it reaches (CVE-2026-125120)', () => {
  const operators = [{ $ne: null }, { $gt: '' }, { $in: ['centre-001'] }, { $where: 'true' }];

  test.each(operators)('%j as an id is no id', async (id) => {
    expect(await refusal('query ($id: ID!) { centre(id: $id) { id } }', { id })).toEqual([
      null,
      ['BAD_USER_INPUT'],
    ]);
  });

  test.each(operators)('%j in a filter is no value of its field', async (country) => {
    const query =
      'query ($filter: CentreFilter) { centres(filter: $filter) { totalCount nodes { id } } }';
    expect(await refusal(query, { filter: { country } })).toEqual([null, ['BAD_USER_INPUT']]);
  });

  test.each([{ $nor: [{ country: { $ne: 1 } }] }, { $or: [{ $where: 'true' }] }, { $expr: true }])(
    '%j is no filter',
    async (filter) => {
      const query = 'query ($filter: CentreFilter) { centres(filter: $filter) { totalCount } }';
      expect(await refusal(query, { filter })).toEqual([null, ['BAD_USER_INPUT']]);
    },
  );
});

test.each(['__proto__.polluted', 'constructor.prototype.polluted', '$set', 'name.$[]'])(
  'a dotted update key is refused, and pollutes no prototype: %s',
  async (key) => {
    const input = JSON.parse(
      `{"idempotencyKey":"k","id":"ao-spine","expectedVersion":1,"${key}":"1"}`,
    );
    const query =
      'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id } } }';
    expect(await refusal(query, { input })).toEqual([null, ['BAD_USER_INPUT']]);
    expect('polluted' in {}).toBe(false);
  },
);

const methods: readonly [string, (filter: object) => PromiseLike<unknown>][] = [
  ['find', (filter) => centres.find(filter).exec()],
  ['findOne', (filter) => centres.findOne(filter).exec()],
  ['countDocuments', (filter) => centres.countDocuments(filter).exec()],
  ['distinct', (filter) => centres.distinct('_id', filter).exec()],
  ['deleteMany', (filter) => centres.deleteMany(filter).exec()],
  ['updateMany', (filter) => centres.updateMany(filter, { $set: { city: 'x' } }).exec()],
];

test.each(methods)('an unknown filter path is refused by %s (strictQuery)', async (_, run) => {
  await expect(run({ nowhere: 'x' })).rejects.toThrow('nowhere');
});

test.each([
  ...methods,
  ['a cursor', (filter: object) => centres.find(filter).cursor().next()],
  ['aggregate', (filter: object) => centres.aggregate([{ $match: filter }]).exec()],
] as const)('an operator among the texts that %s looks for is refused', async (_, run) => {
  const sought = async () => run({ country: { $in: [{ $ne: null }] } });
  await expect(sought()).rejects.toThrow(/Cast to string failed|cannot nest \$ under \$in/);
});

/** A count is an aggregation, which has no $where, whether JavaScript is on or off. */
const scriptable = methods.filter(([name]) => name !== 'countDocuments');

test.each(scriptable)('server JavaScript is off: $where by %s fails', async (_, run) => {
  const before = await centres.countDocuments().exec();
  await expect(run({ $where: 'true' })).rejects.toThrow(/no globalScriptEngine/);
  expect(await centres.countDocuments().exec()).toBe(before);
});

test('no input takes JSON of any shape, in which an operator could hide (custom scalars)', () => {
  const declared = supergraphSdl.match(/^scalar \w+/gm) ?? [];
  const ours = declared.filter((scalar) => !scalar.includes('__'));
  expect(ours.toSorted()).toEqual(['scalar Date', 'scalar DateTime']);
});

test('nothing populates, so that nobody’s text is a match of it (CVE-2024-53900, CVE-2025-23061, CVE-2026-42334)', () => {
  const folder = `${checkout}subgraphs`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[a-z]+.src.*\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(200);
  const daring = files.filter((file) =>
    /populate\(|sanitizeFilter|mongoose\.trusted/.test(readFileSync(`${folder}/${file}`, 'utf8')),
  );
  expect(daring).toEqual([]);
});

test('no reader’s text becomes a pattern (ReDoS), an expression or an offset', () => {
  const folder = `${checkout}subgraphs`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[a-z]+.src.(loaders|models|resolvers|policies).*\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const daring = files.filter((file) =>
    /\$(regex|where|function|expr|accumulator)|new RegExp|mapReduce|\.skip\(/.test(
      readFileSync(`${folder}/${file}`, 'utf8'),
    ),
  );
  expect(daring).toEqual([]);
});
