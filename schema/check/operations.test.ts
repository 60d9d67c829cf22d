import { expect, test } from 'vitest';
import { distinct, readManifest, readOperation, requiredVariables } from './operations.ts';

const name = 'query Name { name }';
const move = 'mutation Move($to: ID!, $on: String, $by: Int! = 1) { move(to: $to) }';

test('a manifest in Apollo’s format is read', () => {
  const manifest = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [
      { id: '0123456789abcdef', name: 'Name', type: 'query', body: name },
      { id: 'fedcba9876543210', name: 'Move', type: 'mutation', body: move },
    ],
  };
  expect(readManifest(JSON.stringify(manifest), 'm.json')).toMatchObject([
    { name: 'Name (01234567)', operationName: 'Name', type: 'query', text: name },
    { name: 'Move (fedcba98)', operationName: 'Move', type: 'mutation', text: move },
  ]);
});

test('a manifest in Relay’s format is read', () => {
  expect(readManifest(JSON.stringify({ aaaa: name }), 'm.json')).toMatchObject([
    { name: 'Name (aaaa)', operationName: 'Name', text: name },
  ]);
});

test.each([
  ['{', 'm.json is no JSON'],
  ['[]', 'm.json is no manifest of documents'],
  ['{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}', 'is no manifest'],
  ['{"a":"{"}', 'Document a of m.json is no GraphQL document'],
  ['{"a":"{ name }"}', 'Document a of m.json must hold one operation with a name'],
  [JSON.stringify({ a: `${name} ${move}` }), 'must hold one operation'],
])('%s is refused in one sentence', (text, sentence) => {
  expect(() => readManifest(text, 'm.json')).toThrow(sentence);
});

test('the same document from two sources counts once, under its first name', () => {
  const shipped = readOperation(`${name}\n`, 'Name.graphql');
  const listed = readOperation(name, 'm.json', 'aaaa');
  expect(distinct([shipped, listed])).toEqual([shipped]);
});

test('variables that can be null or have a default need not be given', () => {
  expect(requiredVariables(readOperation(move, 'Move'))).toEqual(['to']);
});
