import type { GatewayOptions } from '@spine/gateway';

export type Definition = NonNullable<GatewayOptions['tables']>[number];

/** The list, in pages. */
export const items: Definition = {
  name: 'items',
  file: 'items.json',
  title: 'Items',
  description: 'All items.',
  publisher: 'The shop',
  rows: 'list.nodes',
  key: ['id'],
  now: ['knownAt'],
  settled: {},
  document: `query ItemsTable($material: Material, $least: Int, $share: Float, $loud: Boolean, $knownAt: DateTime, $after: String) {
    list: items(material: $material, least: $least, share: $share, loud: $loud, knownAt: $knownAt, after: $after) {
      nodes { id name note materials pieces why: whyNoPieces weight new made seen }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  columns: [
    { name: 'id', title: 'Id', path: 'list.nodes.id' },
    { name: 'name', title: 'Name', path: 'list.nodes.name' },
    { name: 'note', title: 'Note', path: 'list.nodes.note' },
    { name: 'materials', title: 'Materials', path: 'list.nodes.materials' },
    { name: 'pieces', title: 'Pieces', path: 'list.nodes.pieces', mark: 'pieces_mark' },
    { name: 'pieces_mark', title: 'Why there are none', path: 'list.nodes.why' },
    { name: 'weight', title: 'Weight', path: 'list.nodes.weight', unit: 'kg' },
    { name: 'new', title: 'New', path: 'list.nodes.new' },
    { name: 'made', title: 'Made', path: 'list.nodes.made' },
    { name: 'seen', title: 'Seen', path: 'list.nodes.seen' },
    { name: 'known_at', title: 'Known at', parameter: 'knownAt' },
  ],
};

/** A list within a list: a row for each item of a crate, whichever shelf it is on. */
export const crate: Definition = {
  name: 'crate-items',
  file: 'crate-items.json',
  title: 'Items of a crate',
  description: 'What is in a crate.',
  publisher: 'The shop',
  rows: 'crate.shelves.items',
  key: [],
  now: [],
  settled: {},
  document:
    'query CrateTable($crate: ID!) { crate(id: $crate) { code shelves { row items { id } } } }',
  columns: [
    { name: 'crate', title: 'Crate', path: 'crate.code' },
    { name: 'shelf', title: 'Shelf', path: 'crate.shelves.row' },
    { name: 'item', title: 'Item', path: 'crate.shelves.items.id' },
  ],
};

/** For those with a scope. */
export const secret: Definition = {
  name: 'secret',
  file: 'secret.json',
  title: 'Secret items',
  description: 'Not for everybody.',
  publisher: 'The shop',
  rows: 'secret',
  key: [],
  now: [],
  settled: {},
  document: 'query SecretTable { secret { id } }',
  columns: [{ name: 'id', title: 'Id', path: 'secret.id' }],
};
