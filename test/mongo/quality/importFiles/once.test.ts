import { describe, expect, test } from 'vitest';
import { caseFile, caseLine } from '../../../support/caseRows.ts';
import { centreId, numbered, seededImports } from '../../../support/imports.ts';

const imports = seededImports();

describe('a file', () => {
  test('is imported once: the same rows again add nothing, other content is named', async () => {
    const lines = numbered(5);
    expect(await imports.imported(caseFile(lines))).toMatchObject({ added: 5, unchanged: 0 });
    const before = await imports.collection('cases').find({ centreId }).toArray();
    const changed = [...lines.slice(0, 4), caseLine({ number: 'N-5', ageYears: '45' })];
    const again = await imports.imported(caseFile(changed));
    expect(again).toMatchObject({ added: 0, unchanged: 4, refused: 1 });
    expect(again.problems).toMatchObject([{ line: 6, column: 'number', code: 'DUPLICATE' }]);
    expect(await imports.collection('cases').find({ centreId }).toArray()).toEqual(before);
    expect(await imports.counts()).toEqual([[`${centreId}/2024/TRAUMA`, 5, 5]]);
  });

  test('that has one number twice adds it once', async () => {
    const lines = [caseLine(), caseLine(), caseLine({ ageYears: '50' })];
    expect(await imports.imported(caseFile(lines))).toMatchObject({
      added: 1,
      unchanged: 1,
      refused: 1,
    });
  });

  test('does not bring a withdrawn case back', async () => {
    await imports.collection('caseWithdrawals').insertOne({
      _id: 'case-w' as never,
      centreId,
      number: 'A-1',
      reason: 'CONSENT_WITHDRAWN',
      version: 1,
    });
    const { added, problems } = await imports.imported(
      caseFile([caseLine(), caseLine({ number: 'A-2' })]),
    );
    expect(added).toBe(1);
    expect(problems).toMatchObject([{ line: 2, column: 'number', code: 'WITHDRAWN' }]);
    expect(await imports.own('A-1')).toBeNull();
    // Another number of a centre that withdrew one is as good as any.
    expect(await imports.imported(caseFile([caseLine({ number: 'A-3' })]))).toMatchObject({
      added: 1,
    });
  });

  test('does not bring a case again by a number that it had', async () => {
    await imports.imported(caseFile([caseLine()]));
    const known = { centreId, number: 'A-1' };
    const registered = await imports.own('A-1');
    await imports.collection('cases').updateOne(known, { $set: { number: 'A-9' } });
    await imports.collection('formerCaseNumbers').insertOne({
      _id: `${centreId}/A-1` as never,
      ...known,
      caseId: String(registered?._id),
    });
    for (const dryRun of [true, false]) {
      const file = caseFile([caseLine(), caseLine({ number: 'A-2' })]);
      const { added, problems } = await imports.imported(file, { dryRun });
      expect(added).toBe(1);
      expect(problems).toMatchObject([{ line: 2, column: 'number', code: 'DUPLICATE' }]);
    }
    expect(await imports.own('A-1')).toBeNull();
  });
});
