import { dayOf, type Progress, type Stamps } from '@spine/kit';
import type { GraphQLInputObjectType } from 'graphql';
import type { CaseRecord } from '../models/Case.ts';
import type { CodeListRecord } from '../models/CodeList.ts';
import { CaseImportModel, type ImportCounts } from '../models/caseImport/CaseImport.ts';
import { allCodeLists, codesOf, outcomeTerms } from '../models/intakeTerms.ts';
import { newCase } from '../models/newCase.ts';
import { recordKeying } from '../models/recordKeys/RecordSecret.ts';
import type { CodeLists } from '../rules/caseErrors/codeErrors.ts';
import { type Batch, emptyBatch } from './Batch.ts';
import { BatchWriter } from './BatchWriter.ts';
import { caseInputType } from './caseInputType.ts';
import { checkRow } from './checkRow.ts';
import { compileInput } from './compileInput.ts';
import { earlierRun } from './earlierRun.ts';
import { importKey } from './importKey.ts';
import { type LinePosition, linesOf } from './lines.ts';
import type { Mapping } from './mapping.ts';
import type { PrefixHash } from './PrefixHash.ts';
import { ProblemReport } from './ProblemReport.ts';
import { type Row, type RowReader, rowReader } from './readRows.ts';
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

/** How many rows, or bytes of rows, are written at once: whichever comes first. */
const mostOf = { rows: 2_000, bytes: 8_388_608 };

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
      { ...options, key, hash, report, terms, columnOf: reader.columnOf },
      counts,
    );
    await writeAll(
      batches(options, reader, hash, position, await caseMaker(type, options)),
      writer,
    );
    if (!dryRun) await CaseImportModel.updateOne({ _id: key }, { finished: true }).exec();
    return { ...writer.counts, resumedAt: resumed ? position.number : null, problems: report };
  } finally {
    await report.close();
  }
}

/**
 * Reads and checks one batch while the one before is looked up and the one before that is written; no more than
 * three are ever held.
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
  reader: RowReader,
  hash: PrefixHash,
  from: LinePosition,
  take: (row: Row, batch: Batch) => void,
): AsyncGenerator<Batch> {
  let batch = emptyBatch();
  let done = 0;
  let start = from.offset;
  const chunks = hash.note(source.from(from.offset));
  for await (const lines of linesOf(chunks, from)) {
    for (const row of reader.rowsOf(lines)) take(row, batch);
    const last = lines.at(-1);
    if (last) Object.assign(batch, { offset: last.end, line: last.number + 1 });
    if (batch.rows < mostOf.rows && batch.offset - start < mostOf.bytes) continue;
    done += batch.rows;
    start = batch.offset;
    progress({ label: 'Importing cases', done, total: totalOf(done, batch.offset, from, source) });
    yield batch;
    batch = emptyBatch();
  }
  if (batch.offset > 0) yield batch;
}

/** As many rows as there will be if all of the file is like what has been read. */
function totalOf(done: number, offset: number, from: LinePosition, { size }: Source): number {
  return size === 0 ? 0 : Math.round((done * (size - from.offset)) / (offset - from.offset));
}

/** Who imported cases are written by. */
const importer = 'import';

/** Makes the case of a row that is right, and notes what is wrong with one that is not. */
async function caseMaker(type: GraphQLInputObjectType, { centreId, now }: ImportOptions) {
  const versions = await codeListVersions();
  const keyOf = await recordKeying();
  const rules = {
    type,
    read: compileInput(type),
    centreId,
    codesOf: (version: number) => versions.get(version)?.codes,
    today: dayOf(now),
  };
  const stamps: Stamps = {
    version: 1,
    createdAt: now,
    createdBy: importer,
    updatedAt: now,
    updatedBy: importer,
  };
  return (row: Row, batch: Batch): void => {
    batch.rows += 1;
    const { fields, problems } = checkRow(row, rules);
    if (problems) {
      batch.refused += 1;
      batch.problems.push(...problems);
      return;
    }
    const lists = versions.get(fields.codeListVersion)?.lists ?? [];
    const made = newCase(fields.centreId, fields, lists, keyOf);
    const record: CaseRecord = Object.assign(made, stamps);
    batch.cases.push({ record, line: row.line });
  };
}

interface Version {
  readonly lists: readonly CodeListRecord[];
  readonly codes: CodeLists;
}

async function codeListVersions(): Promise<ReadonlyMap<number, Version>> {
  const lists = await allCodeLists();
  const versions = new Set(lists.map(({ version }) => version));
  return new Map(
    [...versions].map((version) => {
      const own = lists.filter((each) => each.version === version);
      return [version, { lists: own, codes: codesOf(own) }];
    }),
  );
}
