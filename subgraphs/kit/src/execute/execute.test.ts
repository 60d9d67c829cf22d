import { describe, expect, test } from 'vitest';
import { both } from '../../../../test/support/execution.ts';

describe('an operation is answered as graphql-js answers it', () => {
  test.each([
    [
      'values there and values to come',
      '{ thing { name soon } things { id } soon { name } none { id } }',
    ],
    ['aliases and arguments', '{ thing { a: size b: size(times: 2) } }'],
    [
      'a type by its interface',
      '{ names { __typename name ... on Thing { size } ... on Other { only } } }',
    ],
    [
      'an interface to come',
      '{ unknown { ...F } } fragment F on Named { name ... on Other { only } }',
    ],
    [
      'fragments on top of each other',
      '{ thing { ...A itself { id } } } fragment A on Thing { itself { name } }',
    ],
    ['a null in a list', '{ thing { tags } }'],
    ['a null that may not be in a list', '{ thing { name strict } }'],
    ['a null that may not be, and all above it', '{ things { name missing } }'],
    ['a value of another type', '{ thing { name wrong colour } }'],
    ['what is no list', '{ notAList }'],
    ['a resolver that throws', '{ thing { name broken } }'],
    ['a promise that rejects', '{ thing { late } }'],
    ['a list in which one rejects', '{ thing { slow { name } } }'],
    ['a failure beside what is to come', '{ thing { soon missing late } }'],
    [
      'the schema itself',
      '{ __schema { queryType { name } } __type(name: "Other") { fields { name } } }',
    ],
    ['changes one after the other', 'mutation { first second }'],
  ])('%s', async (_name, source) => {
    const { theirs, ours } = await both(source);
    expect(ours).toEqual(theirs);
  });

  test.each([
    [{ sizes: { least: 1 } }],
    [{ sizes: { least: 'x' } }],
    [{}],
    [{ sizes: { least: 1 }, more: true }],
    [{ sizes: { least: 1 }, more: false }],
  ])('with variables %j', async (variables) => {
    const { theirs, ours } = await both(
      'query ($sizes: Sizes!, $more: Boolean = false) { between(sizes: $sizes) thing @include(if: $more) { id @skip(if: $more) name } }',
      variables,
    );
    expect(ours).toEqual(theirs);
  });
});

test('what rejects beside a failure does not end the process', async () => {
  const strays: unknown[] = [];
  const note = (reason: unknown) => strays.push(reason);
  process.on('unhandledRejection', note);
  await both('{ things { late missing soon } }');
  await new Promise(setImmediate);
  process.off('unhandledRejection', note);
  expect(strays).toEqual([]);
});
