import { noProgress } from '@spine/kit';
import { importCases, openStream, plainMapping } from '@spine/quality';
import { describe, expect, test } from 'vitest';
import { caseColumns, caseFile, caseLine } from '../../../support/caseRows.ts';
import { centreId, numbered, seededImports } from '../../../support/imports.ts';
import { operatedCase } from '../../../support/operatedCase.ts';
import { testClock } from '../../../support/subgraph.ts';

const imports = seededImports();

describe('a file', () => {
  test.each([
    ['UTF-16', Buffer.from(`\ufeff${caseFile([caseLine()])}`, 'utf16le'), /UTF-16/],
    ['an Excel workbook', Buffer.from('504b030414000600', 'hex'), /Excel workbook/],
    ['gzip', Buffer.from('1f8b0800', 'hex'), /gzip/],
    ['nothing but one long line', 'x'.repeat(100_000), /no line of column names/],
    ['an unknown column', `${caseColumns.join(',')},weight\n`, /"weight"/],
    ['a column twice', `${caseColumns.join(',')},sex\n`, /"sex"/],
  ])('that is %s is refused as a whole', async (_what, content, message) => {
    await expect(imports.imported(content)).rejects.toThrow(message);
    expect(await imports.collection('cases').countDocuments({ centreId })).toBe(0);
  });

  test('for a database that nobody has seeded is refused with what to do', async () => {
    const registries = imports.collection('clinicalRegistries');
    const found = await registries.find().toArray();
    await registries.deleteMany({});
    await expect(imports.imported(caseFile([caseLine()]))).rejects.toThrow(/seed it first/);
    await registries.insertMany(found);
  });

  test('run dry tells all of this and writes nothing', async () => {
    const { path, ...outcome } = await imports.imported(
      caseFile([caseLine(), caseLine({ number: 'A-2', sex: 'X' })]),
      { dryRun: true },
    );
    expect(outcome).toMatchObject({
      added: 1,
      refused: 1,
      problems: [{ line: 3, code: 'UNKNOWN_CODE' }],
    });
    for (const name of ['cases', 'caseCounts'])
      expect(await imports.collection(name).countDocuments({ centreId })).toBe(0);
    expect(await imports.collection('caseImports').countDocuments()).toBe(0);
  });

  test('of centres that there are not, or of another than the one named, is refused', async () => {
    const row = (centre: string) =>
      JSON.stringify({ ...operatedCase, number: 'C-1', centreId: centre });
    const isCentre = async (id: string) => id === centreId;
    const { problems } = await imports.imported(row('centre-nowhere'), {
      centreId: null,
      isCentre,
    });
    expect(problems).toMatchObject([{ field: 'centreId', code: 'UNKNOWN_CENTRE' }]);
    expect((await imports.imported(row('centre-002'))).problems).toMatchObject([
      { code: 'OTHER_CENTRE' },
    ]);
  });

  test('from standard input is imported as from disk', async () => {
    const bytes = Buffer.from(caseFile(numbered(30)));
    const chunks = (async function* () {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    })();
    const options = {
      mapping: plainMapping,
      centreId,
      report: null,
      dryRun: false,
      now: testClock(),
    };
    const source = await openStream(chunks);
    const outcome = await importCases({
      ...options,
      source,
      isCentre: async () => true,
      progress: noProgress,
    });
    expect(outcome).toMatchObject({ added: 30, refused: 0 });
  });
});
