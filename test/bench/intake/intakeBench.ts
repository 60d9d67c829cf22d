import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Progress } from '@spine/kit';
import { benchFolder } from '../checkout.ts';
import { bundled } from '../targets/bundled.ts';
import { seedDatabases } from '../targets/graphTargets.ts';
import { startMongo } from '../targets/mongo.ts';
import { usageOf } from '../targets/processTree.ts';
import { writeCaseFile } from './caseFile.ts';
import { type Intake, intakeReport } from './intakeReport.ts';
import { RegistryCases } from './RegistryCases.ts';
import { type ImportRun, runImport } from './runImport.ts';

interface IntakeBenchOptions {
  readonly plan: { readonly rounds: number };
  readonly cases: number;
  readonly progress: Progress;
}

/** How often a file has the seeded cases, each time with other numbers. */
const copies = { short: 5, long: 20 };

/** Imports against the driver's `insertMany` of the documents that they make, in turns, on one mongod. */
export async function intakeBench({ plan, cases: seeded, progress }: IntakeBenchOptions) {
  const folder = await benchFolder(`intake-${process.pid}`);
  const mongo = await startMongo();
  const step = (label: string, done = 0, total = 0) => progress({ label, done, total });
  try {
    step('Seeding');
    await seedDatabases(mongo.uri, seeded);
    const registry = await RegistryCases.open(mongo.uri);
    const spine = await bundled('spine/src/main.ts', 'intake-spine');
    const uncounted = await bundled('spine/src/main.ts', 'intake-uncounted', withoutCounts());
    const files = await writeFiles(folder, registry, step);
    const measured = async (contestant: string, run: () => Promise<ImportRun>): Promise<Intake> => {
      await registry.clear();
      const before = await usageOf([mongo.pid]);
      const taken = await run();
      const after = await usageOf([mongo.pid]);
      const mongodSeconds = (after?.cpuSeconds ?? 0) - (before?.cpuSeconds ?? 0);
      return { contestant, ...taken, mongodSeconds, documents: await registry.count() };
    };
    const importing = (bundle: string, file: string) => () => runImport(bundle, file, mongo.uri);
    step('Warming up');
    await measured('', importing(spine, files.csv));
    const documents = await registry.all();
    const contestants: readonly (readonly [string, () => Promise<ImportRun>])[] = [
      ['insertMany', () => insertMany(registry, documents)],
      ['import of CSV', importing(spine, files.csv)],
      ['import of CSV, nothing counted', importing(uncounted, files.csv)],
      ['import of NDJSON', importing(spine, files.ndjson)],
    ];
    const intakes: Intake[] = [];
    for (let round = 0; round < plan.rounds; round += 1)
      for (const [index, [contestant, run]] of contestants.entries()) {
        const done = round * contestants.length + index;
        step('Measuring intake', done, plan.rounds * contestants.length);
        intakes.push(await measured(contestant, run));
      }
    step('Importing the long file');
    intakes.push(await measured('import of four times as much', importing(spine, files.long)));
    const terms = await registry.terms();
    await registry.close();
    return { intakes, report: `${intakeReport(intakes)}\n\n${terms}` };
  } finally {
    await mongo.stop();
    await rm(folder, { recursive: true });
  }
}

async function insertMany(
  registry: RegistryCases,
  documents: Awaited<ReturnType<RegistryCases['all']>>,
): Promise<ImportRun> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  await registry.insertMany(documents);
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6, peakBytes: Number.NaN };
}

async function writeFiles(
  folder: string,
  registry: RegistryCases,
  step: (label: string) => void,
): Promise<Record<'csv' | 'ndjson' | 'long', string>> {
  step('Writing the files');
  const cases = await registry.all();
  const files = {
    csv: join(folder, 'cases.csv'),
    ndjson: join(folder, 'cases.ndjson'),
    long: join(folder, 'long.csv'),
  };
  await writeCaseFile(files.csv, 'csv', cases, copies.short);
  await writeCaseFile(files.ndjson, 'ndjson', cases, copies.short);
  await writeCaseFile(files.long, 'csv', cases, copies.long);
  return files;
}

/** The same program, but that it counts nothing: what keeping counts costs is the difference. */
function withoutCounts(): ReadonlyMap<string, string> {
  const name = 'CaseTally.ts';
  return new Map([[name, fileURLToPath(new URL(`without/${name}`, import.meta.url))]]);
}
