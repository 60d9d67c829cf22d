import { readFile } from 'node:fs/promises';
import { anonymous, StartupError, type Subgraph } from '@spine/kit';
import { organizations } from '@spine/organizations';
import {
  type ImportOutcome,
  importCases as importFrom,
  openFile,
  openStream,
  plainMapping,
  quality,
  readMapping,
  refuseOtherFile,
} from '@spine/quality';
import { type Config, requireInProduction } from './config.ts';
import { openRegistry } from './openRegistry.ts';
import type { Program } from './program.ts';
import { progressDisplay } from './progress.ts';

/** What may be said of an import on the command line. */
export interface ImportCommand {
  readonly mapping?: string;
  readonly report?: string;
  readonly centre?: string;
  readonly dryRun: boolean;
}

/** Imports registry cases from a file, or from standard input for `-`. Where a row is refused the exit code is 1. */
export async function importCases(
  config: Config,
  program: Program,
  file: string,
  { mapping, report, centre, dryRun }: ImportCommand,
): Promise<void> {
  requireInProduction(config, ['MONGODB_URI']);
  // What cannot be read is refused before anything is started.
  const read = mapping === undefined ? plainMapping : readMapping(await textOf(mapping));
  const source = file === '-' ? await openStream(process.stdin) : await openFile(file);
  if (report !== undefined) await refuseOtherFile(report);
  const display = progressDisplay(process.stdout);
  // Organizations alone know what centres there are.
  const [centres] = await openRegistry(config, program, display.show, [organizations, quality]);
  const outcome = await importFrom({
    source,
    mapping: read,
    centreId: centre ?? null,
    report: report ?? null,
    dryRun,
    now: new Date(),
    isCentre: (id) => hasCentre(centres, id),
    progress: display.show,
  });
  display.end();
  console.log(summaryOf(outcome, dryRun));
  if (outcome.refused > 0) process.exitCode = 1;
  await program.close();
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new StartupError(`The mapping ${path} cannot be read (${code}); give another file.`);
  }
}

async function hasCentre(subgraph: Subgraph | undefined, id: string): Promise<boolean> {
  const query = 'query ($id: ID!) { centre(id: $id) { id } }';
  const answer = await subgraph?.execute({ query, variables: { id } }, anonymous);
  return Boolean(answer?.data?.centre);
}

/** What came of the rows, by numbers and by the first problems; what a value was is not in it. */
function summaryOf(outcome: ImportOutcome, dryRun: boolean): string {
  const { added, unchanged, refused, resumedAt, problems } = outcome;
  const count = (value: number) => value.toLocaleString('en');
  const [verb, known] = dryRun ? ['would be added', 'are known'] : ['added', 'known already'];
  const first = problems.first.map(({ line, column, field, code, shape }) =>
    [`  line ${line}`, column ?? field, code, shape].filter(Boolean).join(', '),
  );
  return [
    ...(resumedAt === null ? [] : [`Went on from line ${count(resumedAt)}.`]),
    `Cases: ${count(added)} ${verb}, ${count(unchanged)} ${known}, ${count(refused)} refused.`,
    ...[...problems.counts].map(([code, times]) => `  ${code}: ${count(times)}`),
    ...(first.length > 0 ? ['The first problems:', ...first] : []),
  ].join('\n');
}
