import { parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

/** What the shop is told to do, and what it was asked. */
export interface Shop {
  readonly subgraph: ForeignSubgraph;
  /** Items that it has. */
  items: number;
  /** Characters of an item's note. */
  noteLength: number;
  /** Fails from this page on; never where it is null. */
  failsFrom: number | null;
  /** Pages that were asked for. */
  pages: number;
}

const perPage = 100;

/** A foreign graph with a long list, in pages. */
export function openShop(): Shop {
  const shop: Shop = {
    ...{ items: 250, noteLength: 10, failsFrom: null, pages: 0 },
    subgraph: { name: 'shop', typeDefs, resolvers: {} },
  };
  Object.assign(shop.subgraph.resolvers, resolversOf(shop));
  return shop;
}

const typeDefs = parse(`
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective", "@requiresScopes"])
    @link(url: "https://shop.invalid/cacheControl/v0.1", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT
  "What an item is made of."
  enum Material {
    "From trees."
    WOOD
    STEEL
  }
  scalar Date
  scalar DateTime
  type Query {
    items(
      after: String
      "Items of one material."
      material: Material
      least: Int
      share: Float
      loud: Boolean
      knownAt: DateTime
    ): Items! @cacheControl(maxAge: 20)
    crate(id: ID!): Crate
    secret: [Item!] @requiresScopes(scopes: [["shop:read"]])
  }
  type Items @cacheControl(inheritMaxAge: true) { nodes: [Item!]! page: [Item!]! pageInfo: PageInfo! }
  type PageInfo @cacheControl(inheritMaxAge: true) { hasNextPage: Boolean! endCursor: String }
  type Item @cacheControl(inheritMaxAge: true) {
    id: ID!
    "What it is called."
    name: String
    note: String!
    materials: [Material!]
    tags: [String!]!
    pieces: Int
    whyNoPieces: String
    weight: Float
    new: Boolean!
    made: Date
    seen: DateTime!
  }
  type Crate { code: String! shelves: [Shelf!]! }
  type Shelf { row: Int! items: [Item!] }
`);

function resolversOf(shop: Shop): ForeignSubgraph['resolvers'] {
  const page = (_root: unknown, { after, least = 0 }: { after?: string; least?: number }) => {
    const start = after ? Number(after) : 0;
    shop.pages += 1;
    if (shop.failsFrom !== null && start / perPage >= shop.failsFrom) throw new Error('broken');
    const end = Math.min(start + perPage, shop.items);
    const nodes = Array.from({ length: end - start }, (_, i) => itemOf(start + i, shop));
    return {
      nodes: nodes.filter(({ id }) => id >= least),
      pageInfo: { hasNextPage: end < shop.items, endCursor: String(end) },
    };
  };
  const crate = {
    code: 'A',
    shelves: [
      { row: 1, items: [itemOf(0, shop), itemOf(1, shop)] },
      { row: 2, items: null },
      { row: 3, items: [itemOf(2, shop)] },
    ],
  };
  return {
    Query: {
      items: page,
      crate: (_root: unknown, { id }: { id: string }) => (id === 'A' ? crate : null),
      secret: () => [itemOf(0, shop)],
    },
  };
}

/** Names of every kind in turn, and a mark where there are no pieces. */
const names = ['Hammer', null, '', '=SUM(A1)', 'a "b", c', 'zwei\r\nZeilen'];

function itemOf(id: number, { noteLength }: Pick<Shop, 'noteLength'>) {
  const withheld = id % 4 === 3;
  return {
    id,
    name: names[id % names.length] ?? null,
    note: 'n'.repeat(noteLength),
    materials: id % 5 === 4 ? null : id % 2 === 0 ? ['WOOD'] : ['WOOD', 'STEEL'],
    tags: ['a'],
    pieces: withheld ? null : id - 1,
    whyNoPieces: withheld ? 'WITHHELD' : null,
    weight: id === 0 ? null : -id / 4,
    new: id % 2 === 0,
    made: id === 0 ? null : '2024-02-29',
    seen: '2026-01-02T03:04:05.678Z',
  };
}
