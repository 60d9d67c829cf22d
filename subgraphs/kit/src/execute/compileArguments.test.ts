import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { both, schema } from '../../../../test/support/execution.ts';
import { compileOperation } from './compileOperation.ts';

describe('arguments are read as graphql-js reads them', () => {
  test.each([
    ['some spelled out', 'told(d: $d, sizes: { least: 2 })'],
    ['one left out, with a default', 'told(b: $b, d: "x")'],
    ['in another order', 'told(d: $d, sizes: $sizes, b: [1, 2], a: $a)'],
    ['a variable within a value', 'told(d: "x", sizes: { least: $least })'],
    ['one that is spelled out as null', 'told(a: null, d: $d)'],
  ])('%s', async (_name, field) => {
    const named = field.match(/\$\w+/g) ?? [];
    const types = {
      $a: 'Int',
      $b: '[Int]',
      $sizes: 'Sizes',
      $d: 'String = "d"',
      $least: 'Int! = 7',
    };
    const declared = named.map((name) => `${name}: ${types[name as keyof typeof types]}`).join(' ');
    const source = `query (${declared}) { ${field} }`;
    const operation = compileOperation(schema, parse(source), undefined);
    for (const given of [
      {},
      { a: 4, b: [1, null], sizes: { least: 3 }, d: 'given', least: 8 },
      { a: null, b: null, sizes: null, d: null },
      { a: 5 },
    ]) {
      const { theirs } = await both(source, given);
      expect(JSON.parse(JSON.stringify(await operation({}, given)))).toEqual(theirs);
    }
  });
});

test.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
  'a variable $%s that is not given is nothing, whatever every object has of that name',
  async (name) => {
    const source = `query ($${name}: Int, $d: String!) { told(a: $${name}, b: [$${name}], d: $d) thing { size(times: $${name}) } }`;
    const alone = `query ($${name}: [Int]) { told(b: $${name}, d: "x") }`;
    for (const [asked, given] of [
      [source, { d: 'x' }],
      [alone, {}],
      [alone, JSON.parse(`{ "${name}": [1] }`)],
    ]) {
      const { theirs, ours } = await both(asked, given);
      expect(theirs.errors).toBeUndefined();
      expect(ours).toEqual(theirs);
    }
  },
);
