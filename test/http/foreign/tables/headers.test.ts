import { describe, expect, test } from 'vitest';
import { servedShop } from '../../../support/foreign/tables/servedShop.ts';

const served = servedShop();
const { shop, build, get } = served;

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
      `<${served.address}/tables/items.csv-metadata.json?${search}>; rel="describedby"; type="application/csvm+json", ` +
        `<${served.address}/tables/items?${search}>; rel="cite-as"`,
    );
  });

  test('all that to HEAD too, without the body', async () => {
    const got = await get('items.csv');
    const head = await fetch(`${served.address}/tables/items.csv`, {
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
