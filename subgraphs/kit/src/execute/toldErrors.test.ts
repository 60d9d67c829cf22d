import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../../test/support/execution.ts';
import { BadArgumentError } from '../errors/errors.ts';
import { compileOperation } from './compileOperation.ts';
import type { Failure } from './Run.ts';
import { toldErrors } from './toldErrors.ts';

const refusal = new BadArgumentError('year', 'expected a year.');

/** A failure in a field of the item of a list at the root. */
const at = (index: number, reason: unknown = refusal): Failure => ({
  reason,
  place: {
    path: {
      prev: { prev: undefined, key: index, typename: undefined },
      key: 'field',
      typename: 'T',
    },
    fieldNodes: [],
  },
});
const many = (count: number) => Array.from({ length: count }, (_, index) => at(index));
const placesOf = (failures: readonly Failure[]) => toldErrors(failures).map(({ path }) => path);

test('a hundred errors are told, and of more a hundred and how many they are', () => {
  expect(placesOf(many(100))).toEqual(many(100).map((_, index) => [index, 'field']));
  const told = toldErrors(many(350));
  expect(told.slice(0, 100).map(({ path }) => path)).toEqual(placesOf(many(100)));
  expect(told.slice(100).map((error) => error.toJSON())).toEqual([
    {
      message: 'More went wrong than is told here: 250 more errors, each with a null in its place.',
      extensions: { code: 'TOO_MANY_ERRORS', untold: 250 },
    },
  ]);
});

test('which are told hangs on their places, whatever failed first', () => {
  expect(placesOf(many(350).reverse())).toEqual(placesOf(many(350)));
});

test('a fault among too many refusals is told, so that the log has it', () => {
  const fault = new Error('broken');
  const [first] = toldErrors([...many(350), at(999, fault)]);
  expect(first?.path).toEqual([999, 'field']);
  expect(first?.originalError).toBe(fault);
});

test('the data of an answer with too many errors are whole, each failure a null', async () => {
  const aliases = Array.from({ length: 120 }, (_, index) => `a${index}: late`);
  const names = Array.from({ length: 120 }, (_, index) => `b${index}: wrong`);
  const source = `{ things { id ${names.join(' ')} } other: soon { name ${aliases[0]} } }`;
  const { data, errors = [] } = await compileOperation(schema, parse(source), undefined)({}, {});
  const nulls = Object.fromEntries(names.map((name) => [name.split(':')[0], null]));
  const thing = { id: '1', ...nulls };
  expect(JSON.parse(JSON.stringify(data))).toEqual({ things: [thing, thing], other: [null, null] });
  expect(errors).toHaveLength(101);
  expect(errors.at(-1)?.extensions.untold).toBe(2 * 120 + 1 - 100);
});
