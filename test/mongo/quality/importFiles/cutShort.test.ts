import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { caseFile, caseLine } from '../../../support/caseRows.ts';
import { centreId, numbered, seededImports } from '../../../support/imports.ts';

const imports = seededImports();

describe('an import that was cut short', { timeout: 120_000 }, () => {
  /** Two batches and a half; a wrong row in each. */
  const lines = numbered(12_500);
  for (const at of [10, 6_000, 12_200]) lines[at] = caseLine({ number: `N-${at + 1}`, sex: 'X' });
  const content = caseFile(lines);

  /** Ends as a killed process does: after the first batch, without a word to anyone. */
  async function cutShort(path: string) {
    let batches = 0;
    const isCentre = async () => true;
    const progress = () => {
      batches += 1;
      if (batches === 2) throw new Error('killed');
    };
    await expect(
      imports.run(path, { report: `${path}.report`, isCentre, progress }),
    ).rejects.toThrow('killed');
    await expect.poll(() => imports.collection('caseImports').countDocuments()).toBe(1);
  }
  const problemLines = async (path: string) =>
    (await readFile(`${path}.report`, 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).line);

  test('goes on from its last batch: nothing twice, nothing lost, each problem told once', async () => {
    const path = await imports.fileOf(content);
    await cutShort(path);
    const there = await imports.collection('cases').countDocuments({ centreId });
    expect(there).toBeGreaterThan(4_000);
    const outcome = await imports.run(path, { report: `${path}.report` });
    expect(outcome).toMatchObject({ added: 12_497, unchanged: 0, refused: 3 });
    expect(outcome.resumedAt).toBeGreaterThan(4_000);
    expect(await imports.collection('cases').countDocuments({ centreId })).toBe(12_497);
    expect(await imports.counts()).toEqual([[`${centreId}/2024/TRAUMA`, 12_497, 12_497]]);
    expect(await problemLines(path)).toEqual([12, 6_002, 12_202]);
  });

  test('begins anew where the file is another one by then, and still adds nothing twice', async () => {
    const path = await imports.fileOf(content);
    await cutShort(path);
    await writeFile(path, content.replace('N-1500,', 'Z-1500,'));
    const outcome = await imports.run(path, { report: `${path}.report` });
    expect(outcome.resumedAt).toBeNull();
    expect(await imports.collection('cases').countDocuments({ centreId })).toBe(12_498);
    expect(await problemLines(path)).toEqual([12, 6_002, 12_202]);
  });
});
