import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { ownRates } from '../../../support/foreign/ownRates.ts';
import { servedShop } from '../../../support/foreign/tables/servedShop.ts';

const { build } = servedShop();

test('each page counts against its caller, who waits for the next window and then gets the rest', async () => {
  const { rates, close } = ownRates({ points: 3, seconds: 1 }, null);
  const rated = await build({ rates });
  const response = await rated.inject('/tables/items.csv');
  expect(response.statusCode).toBe(200);
  expect(parse(response.body)).toHaveLength(251);
  await rated.close();
  await close();
});

test('what is refused for its parameters costs a point too, a download and a description', async () => {
  const { rates, close } = ownRates({ points: 2, seconds: 3_600 }, null);
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

test('the list of tables and what describes one cost their caller a point each', async () => {
  const { rates, close } = ownRates({ points: 2, seconds: 3_600 });
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
