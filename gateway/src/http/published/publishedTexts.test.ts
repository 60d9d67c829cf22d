import { describe, expect, test } from 'vitest';
import { readPublishedTexts } from './publishedTexts.ts';

const supergraph = (fields: string, imported = '["@published"]') => `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
    @link(url: "https://shop.example/published/v0.1", import: ${imported})
  { query: Query }
  enum join__Graph { SHOP @join__graph(name: "shop", url: "http://127.0.0.1:1") }
  type Query { product(id: ID!): Product ${fields} }
  type Product { id: ID! label: String @published(at: "/products/{id}/label", as: "text/plain", through: "product") }
`;

describe('a field that is published', () => {
  test('is asked for with the parameters of its path, through the root field that is named', () => {
    expect(readPublishedTexts(supergraph(''))).toEqual([
      {
        path: '/products/:id/label',
        mediaType: 'text/plain',
        query: 'query Published($id: ID!) { product(id: $id) { label } }',
        at: ['product', 'label'],
      },
    ]);
  });

  test('may be a root field, and have no parameters', () => {
    const texts = readPublishedTexts(
      supergraph('terms: String @published(at: "/terms", as: "text/plain")'),
    );
    expect(texts[0]).toMatchObject({ path: '/terms', query: 'query Published { terms }' });
  });

  test('is known under whatever name the directive was imported', () => {
    const renamed = supergraph('', '[{ name: "@published", as: "@page" }]');
    expect(readPublishedTexts(renamed)).toEqual([]);
    expect(readPublishedTexts(renamed.replaceAll('@published(at', '@page(at'))).toHaveLength(1);
  });

  test('stops the start where its path has what the root field does not take', () => {
    const wrong = supergraph('terms: String @published(at: "/terms/{year}", as: "text/plain")');
    expect(() => readPublishedTexts(wrong)).toThrow(/publishes terms at a path that no root field/);
  });
});

test('a supergraph that links no such directive publishes nothing', () => {
  const none = supergraph('').replace('/published/v0.1', '/other/v0.1');
  expect(readPublishedTexts(none)).toEqual([]);
});
