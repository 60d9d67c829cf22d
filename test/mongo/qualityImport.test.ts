import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noProgress } from '@spine/kit';
import {
  type ImportOptions,
  importCases,
  openFile,
  openStream,
  plainMapping,
  quality,
  readMapping,
} from '@spine/quality';
import type { mongo } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseCells, caseColumns, caseFile, caseLine } from '../support/caseRows.ts';
import { operatedCase, yearLater } from '../support/operatedCase.ts';
import { openSeeded, type TestSubgraph, testClock, viewerWith } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
let folder: string;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 50 });
  folder = await mkdtemp(join(tmpdir(), 'spine-import-'));
});
afterAll(async () => {
  await subgraph.end();
  await rm(folder, { recursive: true });
});

const centreId = 'centre-test';
const collection = (name: string) => subgraph.connection.collection(name);
beforeEach(async () => {
  for (const name of ['cases', 'caseCounts', 'caseWithdrawals'])
    await collection(name).deleteMany({ centreId });
  await collection('caseImports').deleteMany({});
});

type Given = Partial<Omit<ImportOptions, 'source'>>;

async function run(path: string, given: Given = {}) {
  return importCases({
    source: await openFile(path),
    mapping: plainMapping,
    centreId,
    report: null,
    dryRun: false,
    now: testClock(),
    isCentre: async () => true,
    progress: noProgress,
    ...given,
  });
}

let serial = 0;
async function fileOf(content: string | Buffer): Promise<string> {
  serial += 1;
  const path = join(folder, `${serial}.txt`);
  await writeFile(path, content);
  return path;
}

/** Imports a file with a report; answers what came of it and the problems told. */
async function imported(content: string | Buffer, given: Given = {}) {
  const path = await fileOf(content);
  const report = `${path}.report`;
  const { added, unchanged, refused } = await run(path, { report, ...given });
  const lines = (await readFile(report, 'utf8')).split('\n').filter(Boolean);
  const problems = lines.map((line) => JSON.parse(line));
  return { added, unchanged, refused, problems, lines, path };
}

const numbered = (count: number, change = {}) =>
  Array.from({ length: count }, (_, i) => caseLine({ number: `N-${i + 1}`, ...change }));

/** What the graph keeps of the same case that a row has. */
async function submitted(number: string): Promise<object | null> {
  const input = {
    ...operatedCase,
    number,
    centreId: 'centre-002',
    idempotencyKey: number,
    baseline: {
      ...operatedCase.baseline,
      odi: [2, 2, 2, 2, 2, 2, 2, 2, 0, null],
      eq5d: { index: -0.2, valueSet: 'UK_3L' },
    },
    followUps: [yearLater],
  };
  const surgeon = viewerWith(['registry:submit'], { centre_ids: ['centre-002'] });
  const mutation = `mutation ($input: SubmitCaseInput!) { submitCase(input: $input) { userErrors { field code } } }`;
  expect(await subgraph.query(mutation, { input }, surgeon)).toEqual({
    submitCase: { userErrors: [] },
  });
  return collection('cases').findOne({ centreId: 'centre-002', number });
}

const own = (number: string) => collection('cases').findOne({ centreId, number });
const counts = async () => {
  const found = await collection('caseCounts').find({ centreId }).sort({ _id: 1 }).toArray();
  return found.map(({ _id, cases, improved }) => [String(_id), cases, improved]);
};

describe('a row', () => {
  const each = {
    _id: 0,
    centreId: 0,
    recordKey: 0,
    createdBy: 0,
    updatedBy: 0,
    createdAt: 0,
    updatedAt: 0,
    __v: 0,
  };
  const content = (record: object | null) =>
    Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => !(name in each)));

  test('of CSV is the case that the same fields submitted are, and is counted as it is', async () => {
    expect(await imported(caseFile([caseLine()]))).toMatchObject({ added: 1, problems: [] });
    expect(content(await own('A-1'))).toEqual(content(await submitted('A-1')));
    expect(await own('A-1')).toMatchObject({ createdBy: 'import', recordKey: expect.any(Number) });
    expect(await counts()).toEqual([[`${centreId}/2024/TRAUMA`, 1, 1]]);
  });

  test('of NDJSON is the input of the graph', async () => {
    const input = { ...operatedCase, number: 'J-1', followUps: [yearLater] };
    expect(await imported(JSON.stringify(input))).toMatchObject({ added: 1, problems: [] });
    expect(await own('J-1')).toMatchObject({
      pathologyGroup: 'TRAUMA',
      baseline: { comi: { score: 7.65 } },
    });
  });

  test('of other columns, codes, dates and fractions is read by its mapping', async () => {
    const mapping = readMapping(`
      delimiter: ";"
      listDelimiter: "+"
      decimalComma: true
      dates: DD.MM.YYYY
      columns: { Fallnummer: number, Geschlecht: sex }
      ignore: [Bemerkung]
      values: { sex: { m: MALE }, "stages.*.measures": { Fusion: FUSION, Dekompression: DECOMPRESSION } }
      constants: { asa: III }
    `);
    const cells: Record<string, string> = {
      ...caseCells({ 'baseline.eq5d.index': '-0,594', 'stages.1.operatedOn': '5.2.2024' }),
      'baseline.odi': '2+2+2+2+2+2+2+2+0+',
      'baseline.completedOn': '05.02.2024',
      'followUps.MONTHS_12.completedOn': '03.02.2025',
      'stages.1.measures': 'Fusion + Dekompression',
      Fallnummer: 'M-1',
      Geschlecht: 'm',
      Bemerkung: '=HYPERLINK("x")',
    };
    const columns = [
      ...caseColumns.filter((name) => !['number', 'sex', 'asa'].includes(name)),
      'Fallnummer',
      'Geschlecht',
      'Bemerkung',
    ];
    const row = columns.map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`).join(';');
    const file = `\ufeff${columns.join(';')}\r\n${row}\r\n`;
    expect(await imported(file, { mapping })).toMatchObject({ added: 1, problems: [] });
    expect(await own('M-1')).toMatchObject({
      sex: 'MALE',
      asa: 'III',
      operatedOn: '2024-02-05',
      stages: [{ measures: ['FUSION', 'DECOMPRESSION'] }],
      baseline: { eq5d: { index: -0.594 } },
    });
  });
});

describe('what is wrong with a row is told by line, column and code, and never by its value', () => {
  test.each([
    [{ 'baseline.comi.axialPain': '11' }, 'baseline.comi.axialPain', 'OUT_OF_RANGE'],
    [{ ageYears: '188' }, 'ageYears', 'OUT_OF_RANGE'],
    [
      { 'followUps.MONTHS_12.completedOn': '2024-02-04' },
      'followUps.MONTHS_12.completedOn',
      'IMPOSSIBLE_DATE',
    ],
    [{ diedOn: '2024-02-04' }, 'diedOn', 'IMPOSSIBLE_DATE'],
    [{ diedOn: '2025-03-01', reoperatedOn: '2025-03-02' }, 'reoperatedOn', 'IMPOSSIBLE_DATE'],
    [{ 'stages.1.operatedOn': '2024-02-30' }, 'stages.1.operatedOn', 'IMPOSSIBLE_DATE'],
    [{ sex: 'Queen' }, 'sex', 'UNKNOWN_CODE'],
    [
      { 'adverseEvents.1.code': 'HAEMATOMA', 'adverseEvents.1.reportedBy': 'Nurse' },
      'adverseEvents.1.reportedBy',
      'UNKNOWN_CODE',
    ],
    [{ injuries: 'C1: A3 N0' }, 'injuries', 'IMPOSSIBLE_LEVEL'],
    [{ injuries: 'L1: A9 N0' }, 'injuries', 'INVALID'],
    [{ number: 'Jane Secret' }, 'number', 'INVALID'],
    [{ number: '=cmd|x!A1' }, 'number', 'FORMULA'],
    [{ asa: '@SUM(A1)' }, 'asa', 'FORMULA'],
    [{ ageYears: '=40+4' }, 'ageYears', 'FORMULA'],
    [{ level: '+L1' }, 'level', 'FORMULA'],
    [{ level: '-L1' }, 'level', 'FORMULA'],
    [{ asa: '"\t=II"' }, 'asa', 'FORMULA'],
    [{ ageYears: 'forty' }, 'ageYears', 'WRONG_TYPE'],
    [{ asa: '' }, null, 'MISSING'],
  ])('%o', async (change, column, code) => {
    const wrong = caseLine({ number: 'W-1', ...(change as object) });
    const { problems, lines, ...outcome } = await imported(
      caseFile([caseLine(), wrong, caseLine({ number: 'A-3' })]),
    );
    expect(outcome).toMatchObject({ added: 2, refused: 1 });
    expect(problems).toContainEqual(
      expect.objectContaining({ line: 3, code, ...(column && { column }) }),
    );
    for (const value of Object.values(change))
      if (value.length > 2) expect(lines.join()).not.toContain(value);
    expect(await counts()).toEqual([[`${centreId}/2024/TRAUMA`, 2, 2]]);
  });

  test('a death before the operation, in NDJSON', async () => {
    const { problems } = await imported(
      JSON.stringify({ ...operatedCase, number: 'D-1', diedOn: '2024-02-04' }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        line: 1,
        field: 'diedOn',
        code: 'IMPOSSIBLE_DATE',
        shape: 'text of 10: 9-9-9',
      }),
    );
  });

  test.each([
    ['{"number": "X-1", "patientName": "Anna"}', 'UNKNOWN_FIELD'],
    ['{"number": 7}', 'WRONG_TYPE'],
    ['{]', 'MALFORMED'],
    ['[1]', 'MALFORMED'],
  ])('NDJSON %s', async (text, code) => {
    const { problems, added } = await imported(
      `{}\n${text}\n${JSON.stringify({ ...operatedCase, number: 'J-3' })}\n`,
    );
    expect(added).toBe(1);
    expect(problems).toContainEqual(expect.objectContaining({ line: 2, code }));
    expect(JSON.stringify(problems)).not.toMatch(/Anna|patientName/);
  });
});

describe('a row that is none', () => {
  const file = (row: string | Buffer, end = '\n') =>
    Buffer.concat([
      Buffer.from(caseFile([caseLine()])),
      Buffer.from(row),
      Buffer.from(`\n${caseLine({ number: 'A-3' })}${end}`),
    ]);

  test.each([
    ['in Latin-1', Buffer.from(caseLine({ number: 'Jürgen' }), 'latin1'), 'BAD_ENCODING'],
    ['with an open quote', `"${caseLine({ number: 'Q-1' })}`, 'MALFORMED'],
    ['with a cell more', `${caseLine({ number: 'Q-1' })},x`, 'COLUMN_COUNT'],
    ['of two megabytes', caseLine({ number: 'x'.repeat(2 ** 21) }), 'ROW_TOO_LONG'],
  ])('%s is refused alone', async (_what, row, code) => {
    const { added, refused, problems } = await imported(file(row));
    expect({ added, refused }).toEqual({ added: 2, refused: 1 });
    expect(problems).toMatchObject([{ line: 3, code }]);
    expect(await own('A-3')).not.toBeNull();
  });

  test('because the last line was cut is refused by that name, CSV and NDJSON', async () => {
    const line = caseLine({ number: 'A-2' });
    const csv = caseFile([caseLine()]) + line.slice(0, -1);
    expect((await imported(csv)).problems).toMatchObject([{ line: 3, code: 'CUT_LINE' }]);
    const json = JSON.stringify({ ...operatedCase, number: 'J-4' });
    const { added, problems } = await imported(`${json}\n${json.slice(0, -4)}`);
    expect(added).toBe(1);
    expect(problems).toMatchObject([{ line: 2, code: 'CUT_LINE' }]);
  });
});

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
      const client = subgraph.connection.getClient();
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
    await expect(imported(content)).rejects.toThrow(message);
    expect(await collection('cases').countDocuments({ centreId })).toBe(0);
  });

  test('is imported once: the same rows again add nothing, other content is named', async () => {
    const lines = numbered(5);
    expect(await imported(caseFile(lines))).toMatchObject({ added: 5, unchanged: 0 });
    const before = await collection('cases').find({ centreId }).toArray();
    const changed = [...lines.slice(0, 4), caseLine({ number: 'N-5', ageYears: '45' })];
    const again = await imported(caseFile(changed));
    expect(again).toMatchObject({ added: 0, unchanged: 4, refused: 1 });
    expect(again.problems).toMatchObject([{ line: 6, column: 'number', code: 'DUPLICATE' }]);
    expect(await collection('cases').find({ centreId }).toArray()).toEqual(before);
    expect(await counts()).toEqual([[`${centreId}/2024/TRAUMA`, 5, 5]]);
  });

  test('that has one number twice adds it once', async () => {
    const lines = [caseLine(), caseLine(), caseLine({ ageYears: '50' })];
    expect(await imported(caseFile(lines))).toMatchObject({ added: 1, unchanged: 1, refused: 1 });
  });

  test('that has numbers of its first batch in the second, taken for new, adds each once', async () => {
    const lines = numbered(5_100);
    lines[5_050] = caseLine({ number: 'N-4999' });
    lines[5_051] = caseLine({ number: 'N-5000', ageYears: '50' });
    const { problems, ...outcome } = await imported(caseFile(lines));
    expect(outcome).toMatchObject({ added: 5_098, unchanged: 1, refused: 1 });
    expect(problems).toMatchObject([{ line: 5_053, column: 'number', code: 'DUPLICATE' }]);
    expect(await counts()).toEqual([[`${centreId}/2024/TRAUMA`, 5_098, 5_098]]);
  });

  test('that has a number in two batches, looked up before the first is written, adds it once', async () => {
    await imported(caseFile([caseLine({ number: 'N-1' })]));
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
    const { problems, ...outcome } = await imported(ofCentres(lines), { centreId: null, isCentre });
    expect(outcome).toMatchObject({ added: 32, unchanged: 2, refused: 2 });
    expect(problems).toMatchObject([
      { line: 22, column: 'centreId', code: 'UNKNOWN_CENTRE' },
      { line: 30, column: 'number', code: 'DUPLICATE' },
    ]);
    expect(await counts()).toEqual([[`${centreId}/2024/TRAUMA`, 33, 33]]);
  });

  test('of new cases is looked up where a row names no centre that there is, and no further', async () => {
    const lines = wide(20);
    lines[1] = wideLine({ number: 'N-2' }, 'centre-nowhere');
    const numbers: string[] = [];
    const note = ({ command }: mongo.CommandStartedEvent) => {
      if (command.find === 'cases') numbers.push(...numbersIn(command.filter));
    };
    const client = subgraph.connection.getClient();
    client.on('commandStarted', note);
    const isCentre = async (id: string) => id === centreId;
    const { added, refused } = await imported(ofCentres(lines), { centreId: null, isCentre });
    client.off('commandStarted', note);
    expect({ added, refused }).toEqual({ added: 19, refused: 1 });
    expect(numbers).toEqual([1, 3, 4, 5, 6, 7, 8, 9].map((n) => `N-${n}`));
  });

  test('does not bring a withdrawn case back', async () => {
    await collection('caseWithdrawals').insertOne({
      _id: 'case-w' as never,
      centreId,
      number: 'A-1',
      reason: 'CONSENT_WITHDRAWN',
      version: 1,
    });
    const { added, problems } = await imported(caseFile([caseLine(), caseLine({ number: 'A-2' })]));
    expect(added).toBe(1);
    expect(problems).toMatchObject([{ line: 2, column: 'number', code: 'WITHDRAWN' }]);
    expect(await own('A-1')).toBeNull();
    // Another number of a centre that withdrew one is as good as any.
    expect(await imported(caseFile([caseLine({ number: 'A-3' })]))).toMatchObject({ added: 1 });
  });

  test('whose counts another program is changing is tried again: nothing is lost, nothing comes twice', async () => {
    await imported(caseFile([caseLine()]));
    const refused = once(subgraph.connection.getClient(), 'commandFailed');
    const session = await subgraph.connection.startSession();
    session.startTransaction();
    const counted = { _id: `${centreId}/2024/TRAUMA` as never };
    await collection('caseCounts').updateOne(counted, { $inc: { cases: 7 } }, { session });
    const importing = imported(caseFile(numbered(3)));
    expect(await refused).toMatchObject([{ commandName: 'update', failure: { code: 112 } }]);
    await session.abortTransaction();
    await session.endSession();
    expect(await importing).toMatchObject({ added: 3, unchanged: 0, refused: 0 });
    expect(await counts()).toEqual([[`${centreId}/2024/TRAUMA`, 4, 4]]);
  });

  test('run dry tells all of this and writes nothing', async () => {
    const { path, ...outcome } = await imported(
      caseFile([caseLine(), caseLine({ number: 'A-2', sex: 'X' })]),
      { dryRun: true },
    );
    expect(outcome).toMatchObject({
      added: 1,
      refused: 1,
      problems: [{ line: 3, code: 'UNKNOWN_CODE' }],
    });
    for (const name of ['cases', 'caseCounts'])
      expect(await collection(name).countDocuments({ centreId })).toBe(0);
    expect(await collection('caseImports').countDocuments()).toBe(0);
  });

  test('of centres that there are not, or of another than the one named, is refused', async () => {
    const row = (centre: string) =>
      JSON.stringify({ ...operatedCase, number: 'C-1', centreId: centre });
    const isCentre = async (id: string) => id === centreId;
    const { problems } = await imported(row('centre-nowhere'), { centreId: null, isCentre });
    expect(problems).toMatchObject([{ field: 'centreId', code: 'UNKNOWN_CENTRE' }]);
    expect((await imported(row('centre-002'))).problems).toMatchObject([{ code: 'OTHER_CENTRE' }]);
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
    await expect(run(path, { report: `${path}.report`, isCentre, progress })).rejects.toThrow(
      'killed',
    );
    await expect.poll(() => collection('caseImports').countDocuments()).toBe(1);
  }
  const problemLines = async (path: string) =>
    (await readFile(`${path}.report`, 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).line);

  test('goes on from its last batch: nothing twice, nothing lost, each problem told once', async () => {
    const path = await fileOf(content);
    await cutShort(path);
    const there = await collection('cases').countDocuments({ centreId });
    expect(there).toBeGreaterThan(4_000);
    const outcome = await run(path, { report: `${path}.report` });
    expect(outcome).toMatchObject({ added: 12_497, unchanged: 0, refused: 3 });
    expect(outcome.resumedAt).toBeGreaterThan(4_000);
    expect(await collection('cases').countDocuments({ centreId })).toBe(12_497);
    expect(await counts()).toEqual([[`${centreId}/2024/TRAUMA`, 12_497, 12_497]]);
    expect(await problemLines(path)).toEqual([12, 6_002, 12_202]);
  });

  test('begins anew where the file is another one by then, and still adds nothing twice', async () => {
    const path = await fileOf(content);
    await cutShort(path);
    await writeFile(path, content.replace('N-1500,', 'Z-1500,'));
    const outcome = await run(path, { report: `${path}.report` });
    expect(outcome.resumedAt).toBeNull();
    expect(await collection('cases').countDocuments({ centreId })).toBe(12_498);
    expect(await problemLines(path)).toEqual([12, 6_002, 12_202]);
  });
});
