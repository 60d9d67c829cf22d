import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { authenticator, openRates } from '@spine/gateway';
import { anonymous, silentLogger, type Viewer } from '@spine/kit';
import { tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foreignGateway, type Gateway } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import { composed } from '../../support/foreign/supergraph.ts';
import { crate, items, secret } from '../../support/foreign/tables/definitions.ts';
import { openShop } from '../../support/foreign/tables/shop.ts';

const shop = openShop();
const warnings: string[] = [];
let viewer: Viewer = anonymous;
let app: Gateway;
let address: string;

function build(given: Parameters<typeof foreignGateway>[0] = {}) {
  return foreignGateway({
    supergraphSdl: composed([shop.subgraph]),
    subgraphs: () => inProcess(shop.subgraph),
    authenticate: async () => viewer,
    tables: [items, crate, secret],
    now: () => new Date('2026-05-04T03:02:01.900Z'),
    logger: { ...silentLogger, warn: (_details, message) => void warnings.push(message) },
    ...given,
  });
}

beforeAll(async () => {
  app = await build();
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());
beforeEach(() => {
  Object.assign(shop, { items: 250, noteLength: 10, failsFrom: null, pages: 0 });
  warnings.length = 0;
});
afterEach(() => {
  viewer = anonymous;
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${address}/tables/${path}`, { headers: { 'accept-encoding': 'identity', ...headers } });

async function errorOf(response: Response) {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: object }[];
  };
  return { status: response.status, ...errors[0] };
}

describe('a table has all its pages', () => {
  test('as CSV, where nothing, the empty text and what is withheld can be told apart', async () => {
    const text = await (await get('items.csv')).text();
    const [head, first, second, third, fourth] = text.replaceAll('zwei\r\n', 'zwei ').split('\r\n');
    expect(head).toBe('id,name,note,materials,pieces,pieces_mark,weight,new,made,seen,known_at');
    const rest = '2026-01-02T03:04:05.678Z,2026-05-04T03:02:00.000Z';
    expect(first).toBe(`0,Hammer,nnnnnnnnnn,WOOD,-1,,,true,,${rest}`);
    expect(second).toBe(`1,,nnnnnnnnnn,WOOD|STEEL,0,,-0.25,false,2024-02-29,${rest}`);
    expect(third).toBe(`2,"",nnnnnnnnnn,WOOD,1,,-0.5,true,2024-02-29,${rest}`);
    expect(fourth).toBe(
      `3,'=SUM(A1),nnnnnnnnnn,WOOD|STEEL,,WITHHELD,-0.75,false,2024-02-29,${rest}`,
    );
    const rows: string[][] = parse(text);
    expect(rows).toHaveLength(1 + 250);
    expect(rows.slice(1).map(([id]) => Number(id))).toEqual(
      Array.from({ length: 250 }, (_, i) => i),
    );
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([11]));
  });

  test('as NDJSON and as JSON, with values of their own kinds', async () => {
    const lines = (await (await get('items.ndjson')).text()).trimEnd().split('\n');
    expect(lines).toHaveLength(250);
    const third = {
      ...{ id: '3', name: '=SUM(A1)', note: 'nnnnnnnnnn', materials: ['WOOD', 'STEEL'] },
      ...{ pieces: null, pieces_mark: 'WITHHELD', weight: -0.75, new: false, made: '2024-02-29' },
      ...{ seen: '2026-01-02T03:04:05.678Z', known_at: '2026-05-04T03:02:00.000Z' },
    };
    expect(JSON.parse(lines[3] ?? '')).toEqual(third);
    const whole = JSON.parse(await (await get('items.json')).text());
    expect(whole).toMatchObject({ table: 'items', title: 'Items', rows: { length: 250 } });
    expect(whole.rows[3]).toEqual(third);
  });

  test('as an Arrow stream that another implementation reads, with types and nulls', async () => {
    const table = tableFromIPC(new Uint8Array(await (await get('items.arrow')).arrayBuffer()), {
      useDate: false,
    });
    expect(table.numRows).toBe(250);
    const types = Object.fromEntries(
      table.schema.fields.map(({ name, type, nullable }) => [name, [type.typeId, nullable]]),
    );
    // By the numbers of Arrow's Type union: Int 2, FloatingPoint 3, Utf8 5, Bool 6, Date 8, Timestamp 10, List 12.
    expect(types).toEqual({
      ...{ id: [5, false], name: [5, true], note: [5, false], materials: [12, true] },
      ...{ pieces: [2, true], pieces_mark: [5, true], weight: [3, true], new: [6, false] },
      ...{ made: [8, true], seen: [10, false], known_at: [10, false] },
    });
    expect(table.get(3)).toMatchObject({ id: '3', pieces: null, weight: -0.75, new: false });
    expect([...(table.get(3).materials as Iterable<string>)]).toEqual(['WOOD', 'STEEL']);
    expect(table.get(4).materials).toBeNull();
    expect(table.get(2).name).toBe('');
    expect(table.get(1).name).toBeNull();
    expect(table.get(1).made).toBe(Date.parse('2024-02-29'));
    expect(table.get(249).seen).toBe(Date.parse('2026-01-02T03:04:05.678Z'));
  });

  test('and none where there are no rows', async () => {
    shop.items = 0;
    expect(await (await get('items.csv')).text()).toMatch(/^id,.*\r\n$/);
    expect(await (await get('items.ndjson')).text()).toBe('');
    expect((await (await get('items.json')).json()) as object).toMatchObject({ rows: [] });
    const arrow = new Uint8Array(await (await get('items.arrow')).arrayBuffer());
    expect(tableFromIPC(arrow).numRows).toBe(0);
  });

  test('a row for each item of a list within a list, with what is around it', async () => {
    expect(await (await get('crate-items.csv?crate=A')).text()).toBe(
      'crate,shelf,item\r\nA,1,0\r\nA,1,1\r\nA,3,2\r\n',
    );
  });
});

describe('the form', () => {
  test.each([
    [undefined, 'text/csv'],
    ['*/*', 'text/csv'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/csv'],
    ['text/csv;header=present', 'text/csv'],
    ['application/json', 'application/json'],
    ['text/csv;q=0.2, application/x-ndjson;q=0.9', 'application/x-ndjson'],
    ['text/csv;q=0, */*;q=0.1', 'application/json'],
    ['application/vnd.apache.arrow.stream', 'application/vnd.apache.arrow.stream'],
  ])('for a client that accepts %s is %s', async (accept, type) => {
    const { headers } = await get('items', accept === undefined ? { accept: '*/*' } : { accept });
    expect(headers.get('content-type')).toMatch(new RegExp(`^${type.replaceAll('.', '\\.')}(;|$)`));
    expect(headers.get('vary')).toContain('Accept');
  });

  test('named in the address goes before any that is accepted', async () => {
    const { headers } = await get('items.json', { accept: 'text/csv' });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test.each(['image/png', 'text/csv;header=absent', 'text/csv;q=0'])(
    'that is accepted as %s is none, which is 406 and names those that there are',
    async (accept) => {
      expect(await errorOf(await get('items', { accept }))).toMatchObject({
        status: 406,
        message: expect.stringContaining('text/csv, application/json, application/x-ndjson'),
        extensions: { code: 'NOT_ACCEPTABLE' },
      });
      expect(shop.pages).toBe(0);
    },
  );
});

describe('a request that asks for no table', () => {
  test.each([
    ['things.csv', 404, 'the tables are items, crate-items, secret'],
    ['__proto__', 404, 'the tables are'],
    ['items.xlsx', 404, 'The table items has the forms .csv, .json, .ndjson, .arrow'],
    ['items?colour=red', 400, 'Parameter "colour": the table items has no such parameter; its'],
    ['items?after=100', 400, 'Parameter "after": the table items has no such parameter'],
    ['items?material=WOOD&material=STEEL', 400, 'Parameter "material": expected one value'],
    ['items?material=', 400, 'Parameter "material": expected a value'],
    ['items?material=wood', 400, 'Parameter "material": expected one of WOOD, STEEL'],
    ['items?least=1.5', 400, 'Parameter "least": expected a whole number'],
    ['items?share=1e9', 400, 'Parameter "share": expected a number'],
    ['items?loud=yes', 400, 'Parameter "loud": expected true or false'],
    ['items?least=99999999999', 400, 'least'],
    ['secret?x=1', 400, 'it has none'],
    ['crate-items', 400, 'Parameter "crate": expected a value'],
    ['crate-items?crate=B', 404, 'There is nothing that this asks for'],
  ])('%s is %i, with a reason', async (path, status, reason) => {
    expect(await errorOf(await get(path))).toMatchObject({
      status,
      message: expect.stringContaining(reason),
    });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('by %s is 405', async (method) => {
    for (const path of ['', '/items.csv']) {
      const response = await fetch(`${address}/tables${path}`, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
      await response.text();
    }
  });

  test('with a token that is not valid is 401, as GraphQL has it', async () => {
    const { publicKey } = await generateKeyPair('EdDSA');
    const ours = { issuer: 'here', audience: 'shop', viewerClaims: [] };
    const issuer = { ...ours, publicKey: await exportJWK(publicKey) };
    const strict = await build({ authenticate: authenticator(issuer) });
    const response = await strict.inject({
      url: '/tables/items.csv',
      headers: { authorization: 'Bearer none' },
    });
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toContain('Bearer');
    await strict.close();
  });
});

test('what a viewer may not read is 401 without a token and 403 with one, never a table with holes', async () => {
  expect(await errorOf(await get('secret.csv'))).toMatchObject({
    status: 401,
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
  });
  viewer = { subject: 'someone', scopes: [], claims: {} };
  expect(await errorOf(await get('secret.csv'))).toMatchObject({ status: 403 });
  viewer = { subject: 'someone', scopes: ['shop:read'], claims: {} };
  const response = await get('secret.csv');
  expect(await response.text()).toBe('id\r\n0\r\n');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
});

describe('an answer says', () => {
  test('for how long it may be kept, and who still has it gets 304 until a row changes', async () => {
    const { headers } = await get('items.csv');
    expect(headers.get('cache-control')).toBe('max-age=20, public');
    expect(headers.get('vary')).toBe('Accept, Authorization');
    const etag = String(headers.get('etag'));
    const later = await build({ now: () => new Date('2026-05-04T04:00:00Z') });
    const again = () =>
      later.inject({ url: '/tables/items.csv', headers: { 'if-none-match': etag } });
    const same = await again();
    expect([same.statusCode, same.body, same.headers.etag]).toEqual([304, '', etag]);
    shop.items += 1;
    expect((await again()).statusCode).toBe(200);
    await later.close();
    expect((await get('items.json', { 'if-none-match': etag })).status).toBe(200);
  });

  test('what to call the file, what describes it, and how to cite what it says', async () => {
    const { headers } = await get('items.csv?material=WOOD&least=0');
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="items_material-WOOD_least-0_knownAt-2026-05-04T03-02-00-000Z.csv"',
    );
    const search = 'material=WOOD&least=0&knownAt=2026-05-04T03%3A02%3A00.000Z';
    expect(headers.get('link')).toBe(
      `<${address}/tables/items.csv-metadata.json?${search}>; rel="describedby"; type="application/csvm+json", ` +
        `<${address}/tables/items?${search}>; rel="cite-as"`,
    );
  });

  test('all that to HEAD too, without the body', async () => {
    const got = await get('items.csv');
    const head = await fetch(`${address}/tables/items.csv`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'identity' },
    });
    const told = ({ headers }: Response) =>
      ['content-type', 'etag', 'cache-control', 'content-length', 'link'].map((name) =>
        headers.get(name),
      );
    expect(told(head)).toEqual(told(got));
    expect(await head.text()).toBe('');
  });
});

describe('the description', () => {
  test.each(['items-metadata.json', 'items.csv-metadata.json'])(
    'at %s has columns, types, units, codes and marks',
    async (path) => {
      const response = await get(`${path}?least=3`);
      expect(response.headers.get('content-type')).toBe('application/csvm+json; charset=utf-8');
      const described = await response.json();
      expect(described).toMatchObject({
        '@context': 'http://www.w3.org/ns/csvw',
        '@type': 'Table',
        url: 'items.csv?least=3&knownAt=2026-05-04T03%3A02%3A00.000Z',
        'dc:title': 'Items',
        tableSchema: { primaryKey: ['id'] },
      });
      const { columns } = (described as { tableSchema: { columns: { name: string }[] } })
        .tableSchema;
      const columnOf = (name: string) => columns.find((column) => column.name === name);
      expect(columnOf('name')).toEqual({
        ...{ name: 'name', titles: ['name', 'Name'], 'dc:description': 'What it is called.' },
        ...{ datatype: 'string', required: false },
      });
      expect(columnOf('weight')).toMatchObject({ datatype: 'double', 'schema:unitText': 'kg' });
      expect(columnOf('materials')).toMatchObject({
        separator: '|',
        datatype: { base: 'string', format: 'WOOD|STEEL' },
        'schema:valueReference': [
          { 'schema:termCode': 'WOOD', 'schema:description': 'From trees.' },
          { 'schema:termCode': 'STEEL' },
        ],
      });
      expect(columnOf('pieces')).toMatchObject({
        datatype: 'integer',
        'dc:description': 'Empty where a value is withheld; pieces_mark says so.',
      });
    },
  );

  test('of all tables is at /tables', async () => {
    const { tables } = (await (await fetch(`${address}/tables`)).json()) as {
      tables: { url: string }[];
    };
    expect(tables.map(({ url }) => url)).toEqual([
      'tables/items.csv',
      'tables/crate-items.csv',
      'tables/secret.csv',
    ]);
  });
});

/** Some 40 MB, far more than any buffer on the way. */
const huge = { items: 20_000, noteLength: 2_000 };
/** The server gets its turn many times over meanwhile. */
const meanwhile = async () => {
  for (let i = 0; i < 50; i += 1) await (await get('items-metadata.json')).text();
};

describe('a table that is too long to be held back', () => {
  test('is sent page by page, whole', async () => {
    Object.assign(shop, { items: 2_000, noteLength: 2_000 });
    const response = await get('items.ndjson');
    expect(response.headers.get('etag')).toBeNull();
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(
      Array.from({ length: 2_000 }, (_, i) => String(i)),
    );
  });

  test('is not asked for faster than its client takes it, nor when the client has left', async () => {
    Object.assign(shop, huge);
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.write('GET /tables/items.csv HTTP/1.1\r\nhost: shop.invalid\r\n\r\n');
    await new Promise((resolve) => socket.once('readable', resolve));
    await meanwhile();
    const asked = shop.pages;
    await meanwhile();
    expect(shop.pages).toBe(asked);
    expect(asked).toBeLessThan(150);
    socket.destroy();
    await meanwhile();
    expect(shop.pages).toBeLessThan(150);
    expect(warnings).toEqual([]);
  });

  test.each(['identity', 'gzip', 'br'])(
    'is cut when a page fails, compressed by %s or not: a client never takes a part for the whole',
    async (encoding) => {
      Object.assign(shop, { ...huge, failsFrom: 12 });
      const response = await get('items.csv', { 'accept-encoding': encoding });
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow();
      await expect.poll(() => warnings).toEqual(['a download was cut']);
    },
  );
});

test('a page that fails of a table that is held back is an error with a status', async () => {
  shop.failsFrom = 2;
  expect(await errorOf(await get('items.csv'))).toMatchObject({
    status: 500,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
});

test('one caller downloads four tables at a time, and gets the place back', async () => {
  Object.assign(shop, huge);
  const leave = new AbortController();
  const { signal } = leave;
  const begun = await Promise.all(
    Array.from({ length: 4 }, () => fetch(`${address}/tables/items.csv`, { signal })),
  );
  expect(begun.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const fifth = await get('items.csv');
  expect(fifth.headers.get('retry-after')).toBe('1');
  expect(await errorOf(fifth)).toMatchObject({ status: 429 });
  leave.abort();
  await expect.poll(async () => (await get('crate-items.csv?crate=A')).status).toBe(200);
});

test('each page counts against its caller, who waits for the next window and then gets the rest', async () => {
  const limit = { points: 3, seconds: 1 };
  const { rates, close } = openRates({
    limits: { anonymous: limit, authenticated: null },
    mongoUri: null,
    databasePrefix: '',
    logger: silentLogger,
  });
  const rated = await build({ rates });
  const response = await rated.inject('/tables/items.csv');
  expect(response.statusCode).toBe(200);
  expect(parse(response.body)).toHaveLength(251);
  await rated.close();
  await close();
});

test('a token that runs out within a download is no token for its next page', async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const issuer = { issuer: 'urn:shop', audience: 'urn:graph', viewerClaims: [] };
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(issuer.issuer)
    .setAudience(issuer.audience)
    .setSubject('anna')
    .setExpirationTime(100)
    .sign(privateKey);
  const clock = () => (shop.pages < 10 ? 50_000 : 200_000);
  const expiring = await build({
    authenticate: authenticator({ ...issuer, publicKey: await exportJWK(publicKey) }, clock),
  });
  Object.assign(shop, huge);
  const at = await expiring.listen({ port: 0, host: '127.0.0.1' });
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${at}/tables/items.csv`, { headers });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
  await expect.poll(() => warnings).toEqual(['a download was cut']);
  expect(shop.pages).toBe(10);
  await expiring.close();
});

test('what is refused for its parameters costs a point too, a download and a description', async () => {
  const { rates, close } = openRates({
    limits: { anonymous: { points: 2, seconds: 3_600 }, authenticated: null },
    mongoUri: null,
    databasePrefix: '',
    logger: silentLogger,
  });
  const rated = await build({ rates });
  const statuses: number[] = [];
  for (const file of [
    'items.csv',
    'items.csv-metadata.json',
    'items.csv',
    'items.csv-metadata.json',
  ])
    statuses.push((await rated.inject(`/tables/${file}?nothing=1`)).statusCode);
  expect(statuses).toEqual([400, 400, 429, 429]);
  await rated.close();
  await close();
});

test('caches are told to tell apart the headers that subgraphs may answer by', async () => {
  const forwarding = await build({ forwardHeaders: ['accept-language'] });
  const { headers } = await forwarding.inject('/tables/items.csv');
  expect(headers['cache-control']).toContain('public');
  expect(String(headers.vary).split(', ')).toEqual(
    expect.arrayContaining(['Accept', 'accept-language', 'Authorization']),
  );
  await forwarding.close();
});

test('an answer that caches keep names the host that it was asked at, whatever a client says before a proxy', async () => {
  const behind = await build({ trustProxy: 1 });
  const { headers } = await behind.inject({
    url: '/tables/items.csv',
    headers: {
      host: 'shop.example',
      'x-forwarded-host': 'elsewhere.example',
      'x-forwarded-proto': 'https',
    },
  });
  expect(headers.link).toContain('<https://shop.example/tables/items.csv-metadata.json');
  expect(headers.link).not.toContain('elsewhere');
  const alone = await build();
  const untrusted = await alone.inject({
    url: '/tables/items.csv',
    headers: { host: 'shop.example', 'x-forwarded-proto': 'https' },
  });
  expect(untrusted.headers.link).toContain('<http://shop.example/tables/items');
  await Promise.all([behind.close(), alone.close()]);
});

test('the list of tables and what describes one cost their caller a point each', async () => {
  const limit = { points: 2, seconds: 3_600 };
  const { rates, close } = openRates({
    limits: { anonymous: limit, authenticated: limit },
    mongoUri: null,
    databasePrefix: '',
    logger: silentLogger,
  });
  const rated = await build({ rates });
  const asked = async (remoteAddress: string, url: string) => {
    const { statusCode, headers } = await rated.inject({ url, remoteAddress });
    return [statusCode, String(headers.ratelimit).replace(/t=\d+/, 't')];
  };
  const spent = [429, '"anonymous";r=0;t'];
  expect(await asked('192.0.2.1', '/tables')).toEqual([200, '"anonymous";r=1;t']);
  const described = '/tables/items.csv-metadata.json';
  expect(await asked('192.0.2.1', described)).toEqual([200, '"anonymous";r=0;t']);
  expect(await asked('192.0.2.1', '/tables')).toEqual(spent);
  expect(await asked('192.0.2.1', described)).toEqual(spent);
  expect(await asked('192.0.2.2', described)).toEqual([200, '"anonymous";r=1;t']);
  await rated.close();
  await close();
});

test('the same rows are the same bytes', async () => {
  const hashes = ['items.csv', 'items.json', 'items.ndjson', 'items.arrow'].map(async (path) => {
    const bytes = async () => Buffer.from(await (await get(path)).arrayBuffer());
    const hash = async () =>
      createHash('sha256')
        .update(await bytes())
        .digest('hex');
    expect(await hash()).toBe(await hash());
  });
  await Promise.all(hashes.slice(0, 2));
  await Promise.all(hashes.slice(2));
});
