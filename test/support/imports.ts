import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noProgress } from '@spine/kit';
import { type ImportOptions, importCases, openFile, plainMapping, quality } from '@spine/quality';
import { beforeEach } from 'vitest';
import { caseLine } from './caseRows.ts';
import { openedForTests } from './openedForTests.ts';
import { openSeeded, type TestSubgraph, testClock } from './subgraph.ts';

/** Whose cases are imported where a file does not say. */
export const centreId = 'centre-test';

type Given = Partial<Omit<ImportOptions, 'source'>>;

/** Lines of so many cases, numbered from N-1 on. */
export const numbered = (count: number, change = {}) =>
  Array.from({ length: count }, (_, i) => caseLine({ number: `N-${i + 1}`, ...change }));

export type Imports = Awaited<ReturnType<typeof openImports>>;

/** The quality subgraph, and imports of files into it. */
export async function openImports() {
  const subgraph: TestSubgraph = await openSeeded(quality, { cases: 50 });
  const folder = await mkdtemp(join(tmpdir(), 'spine-import-'));
  const collection = (name: string) => subgraph.connection.collection(name);
  let serial = 0;

  const run = async (path: string, given: Given = {}) =>
    importCases({
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

  const fileOf = async (content: string | Buffer): Promise<string> => {
    serial += 1;
    const path = join(folder, `${serial}.txt`);
    await writeFile(path, content);
    return path;
  };

  return {
    subgraph,
    collection,
    run,
    fileOf,
    /** Imports a file with a report; answers what came of it and the problems told. */
    imported: async (content: string | Buffer, given: Given = {}) => {
      const path = await fileOf(content);
      const report = `${path}.report`;
      const { added, unchanged, refused } = await run(path, { report, ...given });
      const lines = (await readFile(report, 'utf8')).split('\n').filter(Boolean);
      const problems = lines.map((line) => JSON.parse(line));
      return { added, unchanged, refused, problems, lines, path };
    },
    /** The centre's case of a number. */
    own: (number: string) => collection('cases').findOne({ centreId, number }),
    /** The centre's counts: their id, the cases, and those improved. */
    counts: async () => {
      const found = await collection('caseCounts').find({ centreId }).sort({ _id: 1 }).toArray();
      return found.map(({ _id, cases, improved }) => [String(_id), cases, improved]);
    },
    /** Takes away what earlier imports of the centre left. */
    empty: async () => {
      for (const name of ['cases', 'caseCounts', 'caseWithdrawals', 'formerCaseNumbers'])
        await collection(name).deleteMany({ centreId });
      await collection('caseImports').deleteMany({});
    },
    end: async () => {
      await subgraph.end();
      await rm(folder, { recursive: true });
    },
  };
}

/** Imports for the tests of a file, each of which begins without what those before it imported. */
export function seededImports(): Imports {
  const imports = openedForTests(openImports);
  beforeEach(() => imports.empty());
  return imports;
}
