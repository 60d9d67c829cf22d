import type { Progress } from '@spine/kit';
import { CaseImportModel, type ImportCounts } from '../models/caseImport/CaseImport.ts';
import { outcomeTerms } from '../models/intakeTerms.ts';
import { Batch } from './Batch.ts';
import { BatchWriter } from './BatchWriter.ts';
import { caseInputType } from './caseInputType.ts';
import { caseMaker } from './caseMaker.ts';
import { earlierRun } from './earlierRun.ts';
import { importKey } from './importKey.ts';
import { type LinePosition, linesOf } from './lines.ts';
import type { Mapping } from './mapping.ts';
import type { PrefixHash } from './PrefixHash.ts';
import { ProblemReport } from './ProblemReport.ts';
import { type RowReader, rowReader } from './readRows.ts';
import type { Source } from './source.ts';

export interface ImportOptions {
  readonly source: Source;
  readonly mapping: Mapping;
  /** The centre that all rows are of; null where each row names its own. */
  readonly centreId: string | null;
  /** Where problems are written to; null for nowhere. */
  readonly report: string | null;
  /** Whether nothing is written. */
  readonly dryRun: boolean;
  readonly now: Date;
  readonly isCentre: (id: string) => Promise<boolean>;
  readonly progress: Progress;
}

export interface ImportOutcome extends Readonly<ImportCounts> {
  /** The line that this run went on from after an earlier one was cut short; null where it began at the start. */
  readonly resumedAt: number | null;
  readonly problems: Pick<ProblemReport, 'counts' | 'first'>;
}

/**
 * How many rows, or bytes of rows, are written at once: whichever comes first. Cases that are to be looked up are held
 * as objects, which take four times the memory of bytes that are ready to be sent.
 */
const mostOf = { ready: 5_000, held: 2_000, bytes: 8_388_608 };

/**
 * Imports the cases of a file, a batch of rows in each transaction. A row is a case or is reported, and what is
 * wrong with one row keeps no other one out. Cut short, the next run of the same file goes on from the last batch;
 * run again, it adds nothing twice. What is held at any time does not depend on the length of the file.
 *
 * @throws StartupError when the file, or the report, cannot be used at all
 */
export async function importCases(options: ImportOptions): Promise<ImportOutcome> {
  const { source, mapping, centreId, dryRun } = options;
  const type = caseInputType();
  const reader = rowReader(source, type, mapping);
  const report = await ProblemReport.open(options.report);
  try {
    const key = importKey(source, { mapping, centreId, reported: options.report !== null });
    const start = await earlierRun({
      key,
      source,
      reader,
      report,
      dryRun,
      progress: options.progress,
    });
    const { hash, counts, position, resumed } = start;
    const terms = await outcomeTerms();
    const writer = new BatchWriter(
      { ...options, key, report, terms, columnOf: reader.columnOf },
      counts,
    );
    const reading = { rowsOf: reader.rowsOf, caseOf: await caseMaker(type, options) };
    const newBatch = () => new Batch(reading, writer.looksUp ? null : terms);
    await writeAll(batches(options, reader.rowsOf, hash, position, newBatch), writer);
    if (!dryRun) await CaseImportModel.updateOne({ _id: key }, { finished: true }).exec();
    return { ...writer.counts, resumedAt: resumed ? position.number : null, problems: report };
  } finally {
    await report.close();
  }
}

/**
 * Reads and checks one batch, and makes it ready, while the one before is written; no more than three are ever held.
 */
async function writeAll(all: AsyncIterable<Batch>, writer: BatchWriter): Promise<void> {
  let writing = Promise.resolve();
  try {
    for await (const batch of all) {
      const sorting = writer.sort(batch);
      // Its failure is awaited when it is written.
      sorting.catch(() => undefined);
      await writing;
      writing = sorting.then((sorted) => writer.write(batch, sorted));
      // Its failure is awaited above, or below.
      writing.catch(() => undefined);
    }
    await writing;
  } finally {
    // What is being written when reading fails is still written whole, its problems too.
    await writing.catch(() => undefined);
  }
}

async function* batches(
  { source, progress }: ImportOptions,
  rowsOf: RowReader['rowsOf'],
  hash: PrefixHash,
  from: LinePosition,
  newBatch: () => Batch,
): AsyncGenerator<Batch> {
  let batch = newBatch();
  let done = 0;
  let start = from.offset;
  const chunks = hash.note(source.from(from.offset));
  for await (const lines of linesOf(chunks, from)) {
    for (const row of rowsOf(lines)) batch.take(row);
    const last = lines.at(-1);
    if (last) Object.assign(batch, { offset: last.end, line: last.number + 1 });
    const mostRows = batch.writes ? mostOf.ready : mostOf.held;
    if (batch.rows < mostRows && batch.offset - start < mostOf.bytes) continue;
    done += batch.rows;
    start = batch.offset;
    progress({ label: 'Importing cases', done, total: totalOf(done, batch.offset, from, source) });
    yield Object.assign(batch, { prefix: hash.upTo(batch.offset) });
    batch = newBatch();
  }
  if (batch.offset > 0) yield Object.assign(batch, { prefix: hash.upTo(batch.offset) });
}

/** As many rows as there will be if all of the file is like what has been read. */
function totalOf(done: number, offset: number, from: LinePosition, { size }: Source): number {
  return size === 0 ? 0 : Math.round((done * (size - from.offset)) / (offset - from.offset));
}
