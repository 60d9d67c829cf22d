import { gzipSync } from 'node:zlib';

/** A request that means harm. */
export interface Bomb {
  readonly name: string;
  readonly method?: 'GET';
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** It is within every limit, so that it is answered: it is only to cost little. */
  readonly answered?: true;
}

const asked = (query: string, variables: unknown = {}) => JSON.stringify({ query, variables });

/** Fragments each of which spreads the next one twice: 2^n fields from n lines. */
function doubling(fragments: number): string {
  const bodies = Array.from({ length: fragments }, (_, index) =>
    index + 1 < fragments
      ? `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`
      : `fragment F${index} on Query { __typename }`,
  );
  return `{ ...F0 } ${bodies.join(' ')}`;
}

const repeated = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join(' ');

/** Requests within the largest body that is read, and beyond it. */
export const bombs: readonly Bomb[] = [
  ...[10, 20, 30, 100, 1_000].map((fragments) => ({
    name: `${fragments} doubling fragments`,
    body: asked(doubling(fragments)),
  })),
  {
    name: 'doubling inline fragments on one type',
    body: asked(`{ ${'... on Query { '.repeat(400)}__typename${' }'.repeat(400)} }`),
  },
  { name: '5,000 aliases', body: asked(`{ ${repeated(5_000, (i) => `a${i}: __typename`)} }`) },
  {
    name: '300 aliases of a dear field',
    body: asked(`{ ${repeated(300, (i) => `a${i}: organizations { totalCount }`)} }`),
  },
  {
    name: '900 fields under one alias, all to be merged',
    body: asked(`{ ${repeated(900, () => 'a: __typename')} }`),
  },
  { name: '40,000 braces', body: asked('{'.repeat(40_000)) },
  {
    name: '2,000 nested fields',
    body: asked(`{ ${'organizations { nodes { '.repeat(1_000)}id${' } }'.repeat(1_000)} }`),
  },
  {
    name: '10,000 directives on a field',
    body: asked(`{ __typename ${'@skip(if: false) '.repeat(5_000)} }`),
  },
  {
    name: 'introspection, deep',
    body: asked(
      `{ __schema { types { ${'fields { type { '.repeat(50)}name${' } }'.repeat(50)} } } }`,
    ),
  },
  {
    name: 'variables nested 40,000 deep',
    body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
  },
  { name: 'a body nested 50,000 deep', body: '['.repeat(50_000) },
  { name: '99 KB of commas', body: asked(`{ __typename ${','.repeat(99_000)}} extra`) },
  {
    name: 'a 99 KB string',
    body: asked(`{ organization(acronym: "${'x'.repeat(99_000)}") { id } }`),
    answered: true,
  },
  {
    name: 'a cycle of fragments',
    body: asked('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  },
  { name: 'a 10 MB body', body: asked(`{ __typename ${' '.repeat(10_000_000)}}`) },
  {
    name: 'gzip, 100 KB that inflate to 100 MB',
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(100_000_000, ' ')),
  },
  {
    name: 'GET, 20 doubling fragments',
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent(doubling(20))}`,
    headers: { 'apollo-require-preflight': '1' },
  },
];
