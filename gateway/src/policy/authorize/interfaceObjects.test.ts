import { expect, test } from 'vitest';
import { accessRules } from './accessRules.ts';

/**
 * A supergraph as another composer might make it: nobody has copied to `digest` what `secret` asks for, and of an object
 * that an interface adds a field to only the interface says what that field reads.
 */
const rules = accessRules(/* GraphQL */ `
  schema
    @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
    @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY) {
    query: Query
  }
  enum join__Graph {
    SHELF @join__graph(name: "shelf", url: "")
    DIGESTS @join__graph(name: "digests", url: "")
  }
  type Query {
    book: Book @join__field(graph: SHELF)
  }
  interface Media
    @join__type(graph: SHELF, key: "id")
    @join__type(graph: DIGESTS, key: "id", isInterfaceObject: true) {
    id: ID!
    secret: String @join__field(graph: SHELF) @join__field(graph: DIGESTS, external: true)
    digest: String @join__field(graph: DIGESTS, requires: "secret")
    summary: String @join__field(graph: DIGESTS, requires: "secret")
    rating: Int @join__field(graph: DIGESTS) @authenticated
  }
  type Book implements Media @join__type(graph: SHELF, key: "id") {
    id: ID!
    secret: String @authenticated
    digest: String @join__field
    summary: String @join__field(graph: SHELF)
    rating: Int @join__field
  }
  type Film implements Media @join__type(graph: SHELF, key: "id") {
    id: ID!
    secret: String
    digest: String @join__field
    summary: String @join__field(graph: SHELF)
    rating: Int @join__field
  }
`);

const asksForToken = (type: string, field: string) =>
  rules.requirement(type, field)?.authenticated ?? false;

test.each([
  ['reads what it reads by the interface', 'Book', 'digest', true],
  ['reads it of its own object, and of no other type', 'Film', 'digest', false],
  ['asks for what it asks for by the interface', 'Film', 'rating', true],
  ['asked by the interface reads what any type has there', 'Media', 'digest', true],
])('a field that an interface adds to its types %s', (_rule, type, field, expected) => {
  expect(asksForToken(type, field)).toBe(expected);
});

test('a field that a subgraph has for the type itself reads nothing by the interface', () => {
  expect(asksForToken('Book', 'summary')).toBe(false);
});
