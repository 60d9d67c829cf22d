import { readMapping } from '@spine/quality';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseCells, caseColumns, caseFile, caseLine } from '../../support/caseRows.ts';
import { centreId, type Imports, openImports } from '../../support/imports.ts';
import { operatedCase, yearLater } from '../../support/operatedCase.ts';
import { viewerWith } from '../../support/subgraph.ts';

let imports: Imports;
beforeAll(async () => {
  imports = await openImports();
});
afterAll(() => imports.end());
beforeEach(() => imports.empty());

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
  expect(await imports.subgraph.query(mutation, { input }, surgeon)).toEqual({
    submitCase: { userErrors: [] },
  });
  return imports.collection('cases').findOne({ centreId: 'centre-002', number });
}

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
    expect(await imports.imported(caseFile([caseLine()]))).toMatchObject({
      added: 1,
      problems: [],
    });
    expect(content(await imports.own('A-1'))).toEqual(content(await submitted('A-1')));
    expect(await imports.own('A-1')).toMatchObject({
      createdBy: 'import',
      recordKey: expect.any(Number),
    });
    expect(await imports.counts()).toEqual([[`${centreId}/2024/TRAUMA`, 1, 1]]);
  });

  test('of NDJSON is the input of the graph', async () => {
    const input = { ...operatedCase, number: 'J-1', followUps: [yearLater] };
    expect(await imports.imported(JSON.stringify(input))).toMatchObject({ added: 1, problems: [] });
    expect(await imports.own('J-1')).toMatchObject({
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
    expect(await imports.imported(file, { mapping })).toMatchObject({ added: 1, problems: [] });
    expect(await imports.own('M-1')).toMatchObject({
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
    [{ 'stages.1.operatedOn': '0204-02-05' }, 'stages.1.operatedOn', 'IMPOSSIBLE_DATE'],
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
    const { problems, lines, ...outcome } = await imports.imported(
      caseFile([caseLine(), wrong, caseLine({ number: 'A-3' })]),
    );
    expect(outcome).toMatchObject({ added: 2, refused: 1 });
    expect(problems).toContainEqual(
      expect.objectContaining({ line: 3, code, ...(column && { column }) }),
    );
    for (const value of Object.values(change))
      if (value.length > 2) expect(lines.join()).not.toContain(value);
    expect(await imports.counts()).toEqual([[`${centreId}/2024/TRAUMA`, 2, 2]]);
  });

  test('a death before the operation, in NDJSON', async () => {
    const { problems } = await imports.imported(
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
    const { problems, added } = await imports.imported(
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
    const { added, refused, problems } = await imports.imported(file(row));
    expect({ added, refused }).toEqual({ added: 2, refused: 1 });
    expect(problems).toMatchObject([{ line: 3, code }]);
    expect(await imports.own('A-3')).not.toBeNull();
  });

  test('because the last line was cut is refused by that name, CSV and NDJSON', async () => {
    const line = caseLine({ number: 'A-2' });
    const csv = caseFile([caseLine()]) + line.slice(0, -1);
    expect((await imports.imported(csv)).problems).toMatchObject([{ line: 3, code: 'CUT_LINE' }]);
    const json = JSON.stringify({ ...operatedCase, number: 'J-4' });
    const { added, problems } = await imports.imported(`${json}\n${json.slice(0, -4)}`);
    expect(added).toBe(1);
    expect(problems).toMatchObject([{ line: 2, code: 'CUT_LINE' }]);
  });
});
