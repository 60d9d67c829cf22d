import { request } from 'undici';
import { describe, expect, test } from 'vitest';
import { openedDownloads } from '../../support/downloads.ts';
import { viewerWith } from '../../support/subgraph.ts';

const downloads = openedDownloads();
const { as, get, rowsAt } = downloads;
const researcher = viewerWith(['registry:read']);

describe('a researcher downloads summaries of the registry', () => {
  test.each([
    'registry-cube.csv?cube=CASES',
    'registry-funnel.arrow?indicator=IMPROVED',
    'registry-trajectory.ndjson?year=2023',
  ])(
    '%s of a named release is kept for a week, and answered with 304 while it holds',
    async (path) => {
      as(researcher);
      const named = `${path}&release=R2026-03-31`;
      const { headers } = await get(named);
      expect(headers.get('cache-control')).toBe('max-age=604800, private');
      expect(headers.get('vary')).toContain('Authorization');
      // `fetch` asks past caches as soon as somebody gives it a tag.
      const ask = (tag: string) =>
        request(`${downloads.address}/tables/${named}`, { headers: { 'if-none-match': tag } });
      const again = await ask(headers.get('etag') ?? '');
      expect([again.statusCode, await again.body.text()]).toEqual([304, '']);
      const other = await ask('W/"another"');
      expect([other.statusCode, (await other.body.text()).length > 0]).toEqual([200, true]);
      // The newest release is another one tomorrow.
      expect((await get(path)).headers.get('cache-control')).toBe('max-age=60, private');
      expect((await get(named.replace('2026', '2027'))).status).toBe(404);
    },
  );

  test('and anyone the headline figures of a named release, for caches to keep', async () => {
    const ask = (id: string, headers: Record<string, string> = {}) => {
      const query = `query ($id: ID!) { release(id: $id) { id hash cases followUp { percent } citation { bibtex } } }`;
      const search = new URLSearchParams({ query, variables: JSON.stringify({ id }) });
      return request(`${downloads.address}/graphql?${search}`, {
        headers: { 'apollo-require-preflight': '1', ...headers },
      });
    };
    const answer = await ask('R2026-03-31');
    expect(answer.headers['cache-control']).toBe('max-age=604800, public');
    expect(await answer.body.json()).toMatchObject({ data: { release: { id: 'R2026-03-31' } } });
    const again = await ask('R2026-03-31', { 'if-none-match': String(answer.headers.etag) });
    expect([again.statusCode, await again.body.text()]).toEqual([304, '']);
    const none = await ask('R2027-03-31');
    expect(none.headers['cache-control']).toBe('max-age=60, public');
    expect(await none.body.json()).toEqual({ data: { release: null } });
  });

  test.each([
    ['registry-cube.csv?cube=NONE', 404, 'nothing'],
    ['registry-cube.csv?cube=CASES&release=R1999-01-01', 404, 'nothing'],
    ['registry-cube.csv?cube=CASES&year=1999', 400, 'the release has the years'],
    ['registry-cube.csv?cube=CASES&byYear=true', 400, 'one dimension must be fixed'],
    ['registry-cube.csv?cube=CASES&where=ageBand', 400, 'expected dimension:category'],
    ['registry-cube.csv?cube=CASES&where=sex:F', 400, 'not divided by sex'],
  ])('%s is %i', async (path, status, reason) => {
    as(researcher);
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(reason);
  });

  test.each([
    ...['cube.csv?cube=CASES', 'means.csv?cube=CASES', 'quartiles.csv?cube=CASES'],
    ...['categories.csv', 'cubes.csv', 'code-lists.csv', 'trajectory.csv'],
    ...['funnel', 'funnel-limits', 'risk-model'].map((name) => `${name}.csv?indicator=IMPROVED`),
  ])('and nobody else downloads registry-%s', async (name) => {
    const path = `registry-${name}`;
    expect((await get(path)).status).toBe(401);
    as(viewerWith(['registry:submit'], { centre_ids: ['centre-001'] }));
    expect((await get(path)).status).toBe(403);
  });

  test('but the releases with their totals are for anyone', async () => {
    const [release] = await rowsAt('registry-releases.csv');
    expect(release).toMatchObject({
      release: 'R2026-03-31',
      cut_off: '2026-03-31',
      follow_up_mark: '',
    });
    expect(Number(release?.cases) % 5).toBe(0);
  });
});
