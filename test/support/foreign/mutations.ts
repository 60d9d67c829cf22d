import type { Random } from '@spine/synthetic';

/** A request as a fuzzer sends it. */
export interface FuzzedRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: Buffer;
}

/** Valid operations on the foreign graph, to start from. */
const seeds = [
  ['{ products { id name price reviews { stars } shippingCost } }', {}],
  [
    'query Q($n: Int! = 2, $k: Kind) { products(first: $n, kind: $k) { ...P } } fragment P on Product { id next { name } }',
    { n: 1 },
  ],
  ['mutation M($s: Int!) { review(productId: "p1", stars: $s) { id stars } }', { s: 4 }],
  [
    'query ($id: ID!, $w: Boolean!) { a: product(id: $id) { coded @include(if: $w) ... on Product { uncoded @skip(if: $w) } } }',
    { id: 'p1', w: true },
  ],
  ['{ __schema { types { name fields { name type { ofType { name } } } } } }', {}],
  ['subscription { reviewed { id } }', {}],
  ['query A { __typename } query B { headers }', {}],
] as const;

/** Fragments of text that parsers, planners and JSON have stumbled over. */
const shards = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '...',
  '...F',
  '@skip(if: true)',
  '@defer',
  '"""',
  '"',
  '\\u{110000}',
  '\\ud800',
  '$v',
  '__proto__',
  'constructor',
  'toString',
  '__typename',
  '_entities(representations: [])',
  '_service { sdl }',
  'null',
  '-0',
  '1e999',
  '99999999999999999999',
  'fragment F on Product { ...F }',
  'on',
  '#',
  '\n',
  '\u0000',
  '\ufeff',
  '😀',
  '&',
  '|',
  '{"a":',
  '":{"',
  ',',
  ':',
  'true',
  '[[[[[[[[',
  ']]]]]]]]',
] as const;

const values = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  [],
  [[]],
  {},
  { a: { b: {} } },
  '__proto__',
  2 ** 53,
] as const;

const contentTypes = [
  ['application/json', 16],
  ['application/json; charset=utf-8', 1],
  ['application/json; charset=ibm866', 1],
  ['text/plain', 1],
  ['application/graphql', 1],
  ['multipart/form-data; boundary=x', 1],
  [';;;', 1],
  ['', 1],
] as const;

/** A request that is nearly one that could be answered. */
export function fuzzedRequest(random: Random): FuzzedRequest {
  const [query, variables] = random.pick(seeds);
  const body = mutatedBody(random, mutatedText(random, query), variables);
  const headers: Record<string, string> = { 'content-type': random.weighted(contentTypes) };
  if (random.chance(0.1))
    headers.authorization = mutatedText(random, 'Bearer a.b.c').replace(/[^\x20-\x7e]/g, '');
  if (random.chance(0.05))
    headers['content-encoding'] = random.pick(['gzip', 'br', 'identity', 'x']);
  if (random.chance(0.05)) headers['x-explain-cost'] = '1';
  const url = random.chance(0.05)
    ? random.pick(['/', '/graphql/', '/health/live', '/graphql?query=x', '/%zz'])
    : '/graphql';
  if (random.chance(0.15)) return byGet(random, query, headers);
  const method = random.chance(0.05) ? random.pick(['PUT', 'DELETE'] as const) : 'POST';
  return { method, url, headers, payload: mutatedBytes(random, Buffer.from(body)) };
}

function byGet(
  random: Random,
  query: string,
  headers: Readonly<Record<string, string>>,
): FuzzedRequest {
  const search = new URLSearchParams({
    query: mutatedText(random, query),
    variables: mutatedText(random, '{"n":1,"id":"p1","w":false,"s":3}'),
  });
  return {
    method: 'GET',
    url: `/graphql?${search}`,
    headers: { ...headers, 'apollo-require-preflight': '1' },
  };
}

function mutatedBody(random: Random, query: string, variables: object): string {
  const mutated = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      random.chance(0.3) ? random.pick(values) : value,
    ]),
  );
  const body = {
    query: random.chance(0.03) ? random.pick(values) : query,
    variables: random.chance(0.05) ? random.pick(values) : mutated,
    ...(random.chance(0.1) && { operationName: random.pick(['A', 'M', 'none', ...values]) }),
    ...(random.chance(0.1) && {
      extensions: random.pick([
        { persistedQuery: { version: 1, sha256Hash: 'a' } },
        { persistedQuery: 1 },
        ...values,
      ]),
    }),
  };
  const text = JSON.stringify(random.chance(0.05) ? [body, body] : body);
  return random.chance(0.2) ? mutatedText(random, text) : text;
}

/** A few pieces cut, doubled, moved or put in. */
function mutatedText(random: Random, text: string): string {
  const edits = random.weighted([
    [0, 6],
    [1, 4],
    [3, 2],
    [8, 1],
  ] as const);
  return Array.from({ length: edits }).reduce<string>((mutated) => edited(random, mutated), text);
}

function edited(random: Random, text: string): string {
  const from = random.integer(0, text.length);
  const to = random.integer(from, Math.min(text.length, from + 40));
  const [head, piece, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  return random.pick([
    () => head + tail,
    () => head + random.pick(shards) + piece + tail,
    () => head + piece.repeat(random.integer(2, 60)) + tail,
    () => piece + head + tail,
    () => head + [...piece].reverse().join('') + tail,
  ])();
}

function mutatedBytes(random: Random, bytes: Buffer): Buffer {
  if (bytes.length === 0 || random.chance(0.9)) return bytes;
  const mutated = Buffer.from(bytes);
  for (let flips = random.integer(1, 4); flips > 0; flips -= 1)
    mutated[random.integer(0, mutated.length - 1)] = random.integer(0, 255);
  return random.chance(0.2) ? mutated.subarray(0, random.integer(0, mutated.length)) : mutated;
}
