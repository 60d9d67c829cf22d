import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ProblemReport } from './ProblemReport.ts';
import { problemAt } from './readRows.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spine-report-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test.each([
  ['a file of cases', 'number,sex\nN-1,FEMALE\n'],
  ['cases a line', '{"number":"N-1","sex":"FEMALE"}\n'],
  ['a mapping', 'columns:\n  Nummer: number\n'],
  ['a mapping of one line', '{"line":"x","code":"y"}'],
  ['blank lines', '\n\n'],
])('%s is never taken for a report, and stays as it is', async (_what, content) => {
  const path = join(await newFolder(), 'report.jsonl');
  await writeFile(path, content);
  await expect(ProblemReport.open(path)).rejects.toThrow(
    /^The report .*report\.jsonl would take the place of a file that is no report; give another file\.$/,
  );
  expect(await readFile(path, 'utf8')).toBe(content);
});

test('nor is a directory', async () => {
  const folder = await newFolder();
  await expect(ProblemReport.open(folder)).rejects.toThrow(/cannot be written \(EISDIR\); give/);
});

test('a report of before is, also one whose first line was cut short, and so is an empty file', async () => {
  const path = join(await newFolder(), 'report.jsonl');
  await writeFile(path, '');
  const problem = problemAt(2, 'UNKNOWN_CODE', 'sex', 'sex', 'Queen');
  for (let times = 0; times < 2; times += 1) {
    const report = await ProblemReport.open(path);
    report.commit([problem], await report.write([problem]));
    await report.close();
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(problem);
  }
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, 30));
  await (await ProblemReport.open(path)).close();
  expect(await readFile(path, 'utf8')).toBe('');
});

test('where none is asked for none is made', async () => {
  const folder = await newFolder();
  await (await ProblemReport.open(null)).close();
  expect(await readdir(folder)).toEqual([]);
});
