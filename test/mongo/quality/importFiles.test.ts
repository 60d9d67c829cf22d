import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { noProgress } from '@spine/kit';
import { importCases, openStream, plainMapping } from '@spine/quality';
import type { mongo } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseColumns, caseFile, caseLine } from '../../support/caseRows.ts';
import { centreId, type Imports, numbered, openImports } from '../../support/imports.ts';
import { operatedCase } from '../../support/operatedCase.ts';
import { testClock } from '../../support/subgraph.ts';

let imports: Imports;
beforeAll(async () => {
  imports = await openImports();
});
afterAll(() => imports.end());
beforeEach(() => imports.empty());

describe('a file', () => {
  /** A row of a million signs: nine of them are a batch. */
  const wideLine = (change: Readonly<Record<string, string>>, centre = centreId) =>
    `${centre},${caseLine({ asa: `II${' '.repeat(1_000_000)}`, ...change })}`;
  const wide = (count: number) =>
    Array.from({ length: count }, (_, i) => wideLine({ number: `N-${i + 1}` }));
  const ofCentres = (lines: readonly string[]) =>
    `${[['centreId', ...caseColumns].join(','), ...lines].join('\n')}\n`;

  const numbersIn = ({ $or }: mongo.Document): string[] =>
    $or.flatMap(({ number }: mongo.Document) => number.$in);
  /** Resolves when a number is first looked for among withdrawals, which is done after the cases. */
  const withdrawalsLookedUp = (number: string) =>
    new Promise<void>((resolve) => {
      const client = imports.subgraph.connection.getClient();
      const note = ({ command }: mongo.CommandStartedEvent) => {
        if (command.find !== 'caseWithdrawals' || !command.filter.$or) return;
        if (!numbersIn(command.filter).includes(number)) return;
        client.off('commandStarted', note);
        resolve();
      };
      client.on('commandStarted', note);
    });

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

  test('that has numbers of its first batch in the second, taken for new, adds each once', async () => {
    const lines = numbered(5_100);
    lines[5_050] = caseLine({ number: 'N-4999' });
    lines[5_051] = caseLine({ number: 'N-5000', ageYears: '50' });
    const { problems, ...outcome } = await imports.imported(caseFile(lines));
    expect(outcome).toMatchObject({ added: 5_098, unchanged: 1, refused: 1 });
    expect(problems).toMatchObject([{ line: 5_053, column: 'number', code: 'DUPLICATE' }]);
    expect(await imports.counts()).toEqual([[`${centreId}/2024/TRAUMA`, 5_098, 5_098]]);
  });

  test('that has a number in two batches, looked up before the first is written, adds it once', async () => {
    await imports.imported(caseFile([caseLine({ number: 'N-1' })]));
    const lines = wide(36);
    // The third batch waits to be looked up until the fourth was: that is when the known row lets both be.
    lines[20] = wideLine({ number: 'N-21' }, 'centre-late');
    lines[27] = wideLine({ number: 'N-19' });
    lines[28] = wideLine({ number: 'N-20', ageYears: '50' });
    const lookedUp = withdrawalsLookedUp('N-20');
    const isCentre = async (id: string) => {
      if (id === 'centre-late') await lookedUp;
      return id === centreId;
    };
    const { problems, ...outcome } = await imports.imported(ofCentres(lines), {
      centreId: null,
      isCentre,
    });
    expect(outcome).toMatchObject({ added: 32, unchanged: 2, refused: 2 });
    expect(problems).toMatchObject([
      { line: 22, column: 'centreId', code: 'UNKNOWN_CENTRE' },
      { line: 30, column: 'number', code: 'DUPLICATE' },
    ]);
    expect(await imports.counts()).toEqual([[`${centreId}/2024/TRAUMA`, 33, 33]]);
  });

  test('of new cases is looked up where a row names no centre that there is, and no further', async () => {
    const lines = wide(20);
    lines[1] = wideLine({ number: 'N-2' }, 'centre-nowhere');
    const numbers: string[] = [];
    const note = ({ command }: mongo.CommandStartedEvent) => {
      if (command.find === 'cases') numbers.push(...numbersIn(command.filter));
    };
    const client = imports.subgraph.connection.getClient();
    client.on('commandStarted', note);
    const isCentre = async (id: string) => id === centreId;
    const { added, refused } = await imports.imported(ofCentres(lines), {
      centreId: null,
      isCentre,
    });
    client.off('commandStarted', note);
    expect({ added, refused }).toEqual({ added: 19, refused: 1 });
    expect(numbers).toEqual([1, 3, 4, 5, 6, 7, 8, 9].map((n) => `N-${n}`));
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

  test('whose counts another program is changing is tried again: nothing is lost, nothing comes twice', async () => {
    await imports.imported(caseFile([caseLine()]));
    const refused = once(imports.subgraph.connection.getClient(), 'commandFailed');
    const session = await imports.subgraph.connection.startSession();
    session.startTransaction();
    const counted = { _id: `${centreId}/2024/TRAUMA` as never };
    await imports.collection('caseCounts').updateOne(counted, { $inc: { cases: 7 } }, { session });
    const importing = imports.imported(caseFile(numbered(3)));
    expect(await refused).toMatchObject([{ commandName: 'update', failure: { code: 112 } }]);
    await session.abortTransaction();
    await session.endSession();
    expect(await importing).toMatchObject({ added: 3, unchanged: 0, refused: 0 });
    expect(await imports.counts()).toEqual([[`${centreId}/2024/TRAUMA`, 4, 4]]);
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
