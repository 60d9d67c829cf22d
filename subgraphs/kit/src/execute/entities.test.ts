import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema, thing } from '../../../../test/support/execution.ts';
import { compileOperation } from './compileOperation.ts';

describe('entities', () => {
  const asked =
    'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Thing { name size } } }';

  test('are found by their references, one by one', async () => {
    const of = ['1', 'soon', 'gone', 'bad'].map((id) => ({ __typename: 'Thing', id }));
    const answer = await compileOperation(schema, parse(asked), undefined)({}, { of });
    const one = { __typename: 'Thing', name: 'one', size: 3 };
    expect(answer.data?._entities).toEqual([one, one, null, null]);
    expect(answer.errors?.map(({ path, message }) => [path, message])).toEqual([
      [['_entities', 3], 'too late'],
    ]);
  });

  test('of frozen records leave these as they are', async () => {
    const frozen = Object.freeze({ ...thing });
    const of = [{ __typename: 'Thing', id: 'frozen' }];
    const answer = await compileOperation(schema, parse(asked), undefined)({ frozen }, { of });
    expect(answer.errors).toBeUndefined();
    expect(answer.data?._entities).toEqual([{ __typename: 'Thing', name: 'one', size: 3 }]);
    expect(Object.keys(frozen)).not.toContain('__typename');
  });

  test('of a type that is none are an error', async () => {
    const of = [{ __typename: 'Colour', id: '1' }];
    const answer = await compileOperation(schema, parse(asked), undefined)({}, { of });
    expect(answer.data?._entities).toEqual([null]);
    expect(answer.errors?.[0]?.message).toContain('"Colour"');
  });
});
