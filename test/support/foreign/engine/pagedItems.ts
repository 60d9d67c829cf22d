import { GraphQLError, parse } from 'graphql';
import type { ForeignSubgraph } from '../subgraph.ts';

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])`;

const typeOf = ({ id }: { id: string }) => ({ __typename: id === 'toy' ? 'Toy' : 'Book', id });

/** What an item is, and how many pages a book has: of the secret one that is not told, nor therefore what it is. */
const catalogue: ForeignSubgraph = {
  name: 'catalogue',
  typeDefs: parse(`${link('"@key"')}
    type Query { unused: Int }
    interface Item @key(fields: "id") { id: ID! }
    type Book implements Item @key(fields: "id") { id: ID! pages: Int! }
    type Toy implements Item @key(fields: "id") { id: ID! }`),
  resolvers: {
    Item: { __resolveReference: typeOf },
    Book: {
      pages: ({ id }: { id: string }) => {
        if (id !== 'secret') return 300;
        throw new GraphQLError('Said for a reason.', { extensions: { code: 'REFUSED' } });
      },
    },
  },
};

/** What is noted of items, whatever they are. */
const notes: ForeignSubgraph = {
  name: 'notes',
  typeDefs: parse(`${link('"@key", "@interfaceObject"')}
    type Query { items: [Item] }
    type Item @key(fields: "id") @interfaceObject { id: ID! note: String! }`),
  resolvers: {
    Query: { items: () => ['book', 'toy', 'secret'].map((id) => ({ id })) },
    Item: { __resolveReference: (item: object) => item, note: () => 'Read it.' },
  },
};

/** A graph in which objects begin as ones of an interface, and one never becomes more. */
export const pagedItems = [catalogue, notes] as const;
