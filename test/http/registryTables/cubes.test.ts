import { describe, expect, test } from 'vitest';
import { openedDownloads } from '../../support/downloads.ts';
import { viewerWith } from '../../support/subgraph.ts';

const downloads = openedDownloads();
const { as, run, get, rowsAt } = downloads;
const researcher = viewerWith(['registry:read']);

interface Cell {
  readonly year: number | null;
  readonly categories: readonly [string, string?];
  readonly n: number | null;
  readonly suppressed: string | null;
  readonly outcome: { readonly percent: number | null; readonly suppressed: string | null } | null;
}

async function cellsOf(cube: string, slice: string): Promise<readonly Cell[]> {
  const { data } = await run(`{ registry { cube(code: "${cube}", slice: ${slice}) {
    cells { year categories n suppressed outcome { percent suppressed } } } } }`);
  return (data as unknown as { registry: { cube: { cells: Cell[] } } }).registry.cube.cells;
}

describe('a researcher downloads summaries of the registry', () => {
  test.each([
    ['IMPROVED', '', '{}'],
    [
      'CASES',
      '&byYear=true&where=ageBand:ALL',
      '{ byYear: true, where: [{ dimension: "ageBand", category: "ALL" }] }',
    ],
    ['DURA_LESION', '&year=2023', '{ year: 2023 }'],
  ])(
    'the cells of %s%s, where what is withheld is empty and marked',
    async (cube, search, slice) => {
      as(researcher);
      const rows = await rowsAt(`registry-cube.csv?cube=${cube}${search}`);
      const cells = await cellsOf(cube, slice);
      const text = (value: unknown) => String(value ?? '');
      expect(
        rows.map((row) => [row.year, row.category_1, row.category_2, row.n, row.n_mark]),
      ).toEqual(
        cells.map(({ year, categories: [one, other], n, suppressed }) =>
          [year, one, other, n, suppressed].map(text),
        ),
      );
      expect(rows.map((row) => [row.outcome_percent, row.outcome_mark])).toEqual(
        cells.map(({ outcome }) => [outcome?.percent, outcome?.suppressed].map(text)),
      );
      expect(rows.some(({ n_mark: mark }) => mark === 'SUPPRESSED')).toBe(true);
      for (const { n, n_mark: mark, structural_zero: impossible } of rows) {
        expect(n === '').toBe(mark === 'SUPPRESSED');
        if (n === '0') expect(impossible).toBe('true');
      }
    },
  );

  test('whose categories are all in the code list, or none', async () => {
    as(researcher);
    const codes = await rowsAt('registry-categories.csv');
    const known = new Set(codes.map(({ dimension, category }) => `${dimension} ${category}`));
    const catalogue = await rowsAt('registry-cubes.csv');
    expect(catalogue.map(({ cube }) => cube)).toContain('COMI_12');
    for (const cube of ['CASES', 'INJURIES']) {
      const rows = await rowsAt(`registry-cube.csv?cube=${cube}`);
      for (const row of rows)
        for (const place of [1, 2]) {
          const category = row[`category_${place}`];
          const code = `${row[`dimension_${place}`]} ${category}`;
          expect(category === 'ALL' || known.has(code), code).toBe(true);
        }
    }
  });

  test('cited by the release that they came from, in the graph’s own words', async () => {
    as(researcher);
    const response = await get('registry-means.json?cube=COMI_12');
    const { citation, rows } = (await response.json()) as {
      citation: { csl: Record<string, string>; bibtex: string };
      rows: Record<string, unknown>[];
    };
    expect(citation.csl).toMatchObject({
      title:
        'Spine Tango: protected registry summaries, release R2026-03-31, COMI before and at 12 months',
      URL: `${downloads.address}/tables/registry-means?cube=COMI_12&release=R2026-03-31`,
    });
    expect(citation.bibtex).toMatch(/^@misc\{R2026-03-31-COMI_12,/);
    expect(response.headers.get('link')).toContain('release=R2026-03-31>; rel="cite-as"');
    const total = rows.filter((row) => row.category_1 === 'ALL' && row.category_2 === 'ALL');
    expect(total.map(({ measure }) => measure)).toEqual(['comiBefore', 'comiAfter', 'comiChange']);
    expect(total[2]).toMatchObject({ release: 'R2026-03-31', mean_mark: null });
    expect(Number(total[2]?.mean)).toBeLessThan(0);
  });

  test('and the code lists with their versions', async () => {
    as(researcher);
    const rows = await rowsAt('registry-code-lists.csv');
    expect(rows).toContainEqual({
      ...{ list: 'mainPathology', version: '1', code: 'SPONDYLOLISTHESIS' },
      label: expect.any(String),
      pathology_group: expect.any(String),
    });
  });

  test('with quartiles of the length of stay', async () => {
    as(researcher);
    const [all] = await rowsAt('registry-quartiles.csv?cube=LENGTH_OF_STAY');
    expect(all).toMatchObject({ measure: 'lengthOfStay', category_1: 'ALL', quartiles_mark: '' });
    expect(Number(all?.lower_quartile)).toBeLessThanOrEqual(Number(all?.median));
  });
});
