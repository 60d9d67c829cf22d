import { createMetrics, type Metrics, startMetrics } from '@spine/gateway';
import { silentLogger } from '@spine/kit';
import { freePort } from '@spine/spine';
import { expect, test } from 'vitest';
import { closedAfterEach } from '../../../support/closedAfterEach.ts';
import { foreignGateway, type Gateway, post } from '../../../support/foreign/gateway.ts';

const closing = closedAfterEach();

/** The value of a metric's sample; undefined where it was not counted. */
async function sample(metrics: Metrics, series: string): Promise<number | undefined> {
  const { text } = await metrics.expose();
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length));
}

async function counted(): Promise<{ app: Gateway; metrics: Metrics }> {
  const metrics = createMetrics();
  return { metrics, app: await foreignGateway({ metrics, logger: silentLogger }) };
}

test('requests, errors, subgraph calls and plans are counted under their names', async () => {
  const { app, metrics } = await counted();
  const headers = { 'apollographql-client-name': 'ward' };
  for (let i = 0; i < 3; i += 1)
    await post(app, 'query Codes { product(id: "p1") { name coded } }', {}, headers);
  const { text } = await metrics.expose();
  const value = (series: string) => sample(metrics, series);
  expect(await value('gateway_requests_total{operation="Codes",client="ward",status="200"}')).toBe(
    3,
  );
  expect(await value('gateway_request_duration_seconds_count{operation="Codes"}')).toBe(3);
  expect(await value('gateway_errors_total{code="SILENCED"}')).toBe(3);
  expect(await value('gateway_requests_in_flight')).toBe(0);
  for (const subgraph of ['products', 'reviews'])
    expect(
      await value(
        `gateway_subgraph_call_duration_seconds_count{subgraph="${subgraph}",outcome="answered"}`,
      ),
    ).toBe(3);
  expect(await value('gateway_plans_total{cached="false"}')).toBe(1);
  expect(await value('gateway_plans_total{cached="true"}')).toBe(2);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
});

test('whoever makes up names fills no more labels than there are places', async () => {
  const { app, metrics } = await counted();
  for (let i = 0; i < 130; i += 1)
    await post(
      app,
      `query Made_up_${i} { __typename }`,
      {},
      { 'apollographql-client-name': `${i}` },
    );
  const { text } = await metrics.expose();
  const labels = (name: string) =>
    new Set(
      [...text.matchAll(new RegExp(`gateway_requests_total.*${name}="(.*?)"`, 'g'))].map(
        ([, value]) => value,
      ),
    );
  expect(labels('operation').size).toBe(101);
  expect(labels('client').size).toBe(21);
  expect(labels('operation')).toContain('other');
});

test('metrics are served on a port of their own, and not where the graph is', async () => {
  const port = await freePort();
  const { metrics, close } = await startMetrics({ port, host: '127.0.0.1' });
  closing.push(close);
  const app = await foreignGateway(metrics ? { metrics } : {});
  const collected = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(collected.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await collected.text()).toContain('gateway_requests_in_flight 0');
  expect((await app.inject({ url: '/metrics' })).statusCode).toBe(404);
});

test('beside metrics their port has short refusals in plain text', async () => {
  const port = await freePort();
  const { close } = await startMetrics({ port, host: '127.0.0.1' });
  closing.push(close);
  const answerTo = async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    const { status, headers } = response;
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toMatch(/^text\/plain;/);
    return [status, headers.get('allow'), await response.text()];
  };
  expect(await answerTo('/metrics')).toEqual([200, null, expect.stringContaining('# HELP')]);
  expect(await answerTo('/metrics', { method: 'HEAD' })).toEqual([200, null, '']);
  expect(await answerTo('/metrics?a=b', { method: 'POST', body: '{' })).toEqual([
    405,
    'GET, HEAD',
    'Method Not Allowed\n',
  ]);
  expect(await answerTo('/nothing')).toEqual([404, null, 'Not Found\n']);
  expect(await answerTo('/%zz')).toEqual([400, null, 'Bad Request\n']);
});

test('a port that is taken is named with its setting', async () => {
  const port = await freePort();
  const { close } = await startMetrics({ port, host: '127.0.0.1' });
  closing.push(close);
  await expect(startMetrics({ port, host: '127.0.0.1' })).rejects.toThrow(
    `METRICS_PORT ${port} is taken by another program; stop it or set METRICS_PORT to a free one.`,
  );
});
