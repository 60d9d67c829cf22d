import { readFileSync } from 'node:fs';
import { type DefinitionNode, isTypeDefinitionNode, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { subgraphNames } from '../../spine/src/subgraphNames.ts';

/** Types that several subgraphs define on their own terms: each adds its fields to the other's entity. */
const isEntity = (definition: DefinitionNode) =>
  'directives' in definition && definition.directives?.some(({ name }) => name.value === 'key');
/** Types that a subgraph reads from another (`@external`) and names only in part. */
const isBorrowed = (definition: DefinitionNode) => print(definition).includes('@external');
const isRoot = (name: string) => name === 'Query' || name === 'Mutation';

test('a value type, enum or scalar that several subgraphs share reads the same in each', () => {
  const spellings = new Map<string, Map<string, string>>();
  for (const subgraph of subgraphNames) {
    const sdl = readFileSync(new URL(`../../schema/${subgraph}.graphql`, import.meta.url), 'utf8');
    for (const definition of parse(sdl).definitions) {
      if (!isTypeDefinitionNode(definition) || isRoot(definition.name.value)) continue;
      if (isEntity(definition) || isBorrowed(definition)) continue;
      const spelling = spellings.get(definition.name.value) ?? new Map();
      spellings.set(definition.name.value, spelling.set(subgraph, print(definition)));
    }
  }
  const shared = [...spellings].filter(([, spelling]) => spelling.size > 1);
  expect(shared.map(([name]) => name)).toEqual(
    expect.arrayContaining(['Date', 'PathologyGroup', 'Provenance', 'PageInfo', 'UserError']),
  );
  const differing = shared.filter(([, spelling]) => new Set(spelling.values()).size > 1);
  expect(differing.map(([name, spelling]) => [name, [...spelling.keys()]])).toEqual([]);
});
