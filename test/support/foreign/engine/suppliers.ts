import { GraphQLError, parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])`;

const supplier = (id: string) => ({ id });
const items = {
  rod: {
    supplier: supplier('known'),
    suppliers: ['known', 'known'].map(supplier),
    shelves: [[supplier('known')], [], [supplier('known'), supplier('known')]],
  },
  gift: { supplier: null, suppliers: [], shelves: [[], []] },
  trial: {
    supplier: supplier('free'),
    suppliers: [supplier('known'), supplier('free')],
    shelves: [[supplier('free')]],
  },
  odd: {
    supplier: supplier('failing'),
    suppliers: [supplier('known'), supplier('failing')],
    shelves: [[supplier('known')], [supplier('failing')]],
  },
};

/** Items, each with who supplies it, alone, in a list and in a list of lists. */
const stock: ForeignSubgraph = {
  name: 'stock',
  typeDefs: parse(`${link('"@key"')}
    type Query { item(id: ID!): Item }
    type Item @key(fields: "id") {
      id: ID!
      supplier: Supplier
      suppliers: [Supplier!]!
      shelves: [[Supplier!]!]!
    }
    type Supplier @key(fields: "id") { id: ID! }`),
  resolvers: {
    Query: {
      item: (_: unknown, { id }: { id: keyof typeof items }) => ({ id, ...items[id] }),
    },
  },
};

/** What a supplier takes for one piece; of one it cannot be told. */
const rates: ForeignSubgraph = {
  name: 'rates',
  typeDefs: parse(`${link('"@key"')}
    type Supplier @key(fields: "id") { id: ID! rate: Int discount: Int! }`),
  resolvers: {
    Supplier: {
      __resolveReference: (supplier: object) => supplier,
      rate: ({ id }: { id: string }) => (id === 'free' ? null : 7),
      discount: ({ id }: { id: string }) => {
        if (id === 'failing') throw new GraphQLError('Said for a reason.');
        return 2;
      },
    },
  },
};

interface Rated {
  readonly rate?: number | null;
  readonly discount?: number;
}

interface Item {
  readonly supplier: Rated | null;
  readonly suppliers: readonly Rated[];
  readonly shelves: readonly (readonly Rated[])[];
}

const text = (value: unknown) => JSON.stringify(value);

/** Tells of an item what it was told of its suppliers. */
const told: ForeignSubgraph = {
  name: 'told',
  typeDefs: parse(`${link('"@key", "@external", "@requires"')}
    type Item @key(fields: "id") {
      id: ID!
      supplier: Supplier @external
      suppliers: [Supplier!]! @external
      shelves: [[Supplier!]!]! @external
      plain: String
      ofOne: String @requires(fields: "supplier { rate }")
      ofList: String @requires(fields: "suppliers { rate }")
      ofLists: String @requires(fields: "shelves { rate }")
      lessOne: String @requires(fields: "supplier { discount }")
      lessList: String @requires(fields: "suppliers { discount }")
      lessLists: String @requires(fields: "shelves { discount }")
    }
    type Supplier @key(fields: "id") { id: ID! rate: Int @external discount: Int! @external }`),
  resolvers: {
    Item: {
      __resolveReference: (item: object) => item,
      plain: () => 'plain',
      ofOne: ({ supplier }: Item) => text(supplier),
      ofList: ({ suppliers }: Item) => text(suppliers),
      ofLists: ({ shelves }: Item) => text(shelves),
      lessOne: ({ supplier }: Item) => text(supplier),
      lessList: ({ suppliers }: Item) => text(suppliers),
      lessLists: ({ shelves }: Item) => text(shelves),
    },
  },
};

/** A graph in which fields require what other subgraphs know of objects within. */
export const suppliersGraph: readonly ForeignSubgraph[] = [stock, rates, told];
