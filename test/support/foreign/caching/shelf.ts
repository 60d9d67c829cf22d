import { parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

/** A shelf of books of one title. */
export interface Shelf {
  readonly subgraph: ForeignSubgraph;
  title: string;
}

/** A shelf whose schema calls the directive by a name of its own. */
export function openShelf(): Shelf {
  const shelf: Shelf = { title: 'Atlas', subgraph: { name: 'shelf', typeDefs, resolvers: {} } };
  Object.assign(shelf.subgraph.resolvers, resolversOf(shelf));
  return shelf;
}

const typeDefs = parse(`
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective", "@authenticated"])
    @link(url: "https://shelf.invalid/cacheControl/v0.1", import: [{ name: "@cacheControl", as: "@keep" }])
    @composeDirective(name: "@keep")
  enum Circle { PUBLIC PRIVATE }
  directive @keep(maxAge: Int, scope: Circle, inheritMaxAge: Boolean, pinnedBy: String, pinnedMaxAge: Int) on FIELD_DEFINITION | OBJECT | UNION | INTERFACE
  interface Counted { count: Int }
  type Query implements Counted {
    book: Book
    news: Book @keep(maxAge: 10)
    desk: Desk
    found: Found
    count: Int
    size: Int @keep(maxAge: 50)
    books: [Book!]!
    own: Book @keep(maxAge: 70, scope: PRIVATE)
    edition(number: Int): Edition @keep(maxAge: 10, pinnedBy: "number", pinnedMaxAge: 9000)
    item: Item @keep(maxAge: 600)
    gift: Item
    rarity: Rarity
    prize: Prize
    treat: Prize @keep(maxAge: 600)
  }
  type Mutation { rename: Book }
  union Found @keep(maxAge: 80) = Book | Author
  type Book @keep(maxAge: 100) {
    title: String!
    stock: Int @keep(maxAge: 5)
    author: Author
    shelf: Shelf
    price: Int @authenticated
    broken: Int
  }
  type Edition @keep(inheritMaxAge: true) { year: Int!  book: Book }
  type Author { name: String! }
  type Shelf @keep(inheritMaxAge: true) { row: Int! }
  type Desk { row: Int! }
  interface Item @keep(maxAge: 400) {
    name: String
    stock: Int
    owner: String
    basket: Int
    drawn: String @keep(maxAge: 30)
    hung: Frame @keep(maxAge: 40)
  }
  type Globe implements Item @keep(maxAge: 300) {
    name: String
    stock: Int @keep(maxAge: 7)
    owner: String @keep(scope: PRIVATE)
    basket: Int
    drawn: String
    hung: Frame
  }
  type Map implements Item {
    name: String
    stock: Int @keep(maxAge: 3)
    owner: String
    basket: Int @keep(maxAge: 0)
    drawn: String @keep(maxAge: 90)
    hung: Frame @keep(scope: PRIVATE)
  }
  interface Rarity @keep(maxAge: 200) { year: Int }
  type Print implements Rarity @keep(maxAge: 20) { year: Int }
  type Codex implements Rarity @keep(scope: PRIVATE) { year: Int }
  type Frame { wood: String }
  union Prize @keep(maxAge: 500) = Medal | Ribbon
  type Medal @keep(maxAge: 60) { metal: String }
  type Ribbon @keep(scope: PRIVATE) { colour: String }
`);

function resolversOf(shelf: Shelf): ForeignSubgraph['resolvers'] {
  return {
    Query: {
      book: () => ({ title: shelf.title }),
      books: () => Array.from({ length: 200 }, () => ({ title: shelf.title })),
      news: () => ({ title: shelf.title }),
      own: () => ({ title: shelf.title }),
      edition: (_root: unknown, { number }: { number?: number | null }) =>
        number === 3 ? null : { year: 1_900 + (number ?? 2) },
      found: () => ({ __typename: 'Book', title: shelf.title }),
      size: () => 3,
      count: () => 3,
      desk: () => ({ row: 1 }),
      item: () => ({ __typename: 'Globe' }),
      gift: () => ({ __typename: 'Globe' }),
      rarity: () => ({ __typename: 'Print' }),
      prize: () => ({ __typename: 'Medal' }),
      treat: () => ({ __typename: 'Medal' }),
    },
    Mutation: { rename: () => ({ title: shelf.title }) },
    Book: {
      stock: () => 2,
      author: () => ({ name: 'Anna' }),
      shelf: () => ({ row: 4 }),
      price: () => 20,
      broken: () => {
        throw new Error('broken');
      },
    },
  };
}
