import type { Progress } from '@spine/kit';
import { CaseImportModel, type ImportCounts } from '../models/caseImport/CaseImport.ts';
import type { LinePosition } from './lines.ts';
import { PrefixHash } from './PrefixHash.ts';
import type { ProblemReport } from './ProblemReport.ts';
import type { RowReader } from './readRows.ts';
import type { Source } from './source.ts';

interface Run {
  readonly key: string;
  readonly source: Source;
  readonly reader: RowReader;
  readonly report: ProblemReport;
  readonly dryRun: boolean;
  readonly progress: Progress;
}

/** Where a run begins. */
export interface RunStart {
  readonly position: LinePosition;
  readonly counts: ImportCounts;
  /** Of all before the position. */
  readonly hash: PrefixHash;
  readonly resumed: boolean;
}

/**
 * Where an earlier run of the same file was cut short; the file's start where there was none, where the file
 * begins otherwise than what was imported, and where the report of the earlier run is gone.
 */
export async function earlierRun({
  key,
  source,
  reader,
  report,
  dryRun,
  progress,
}: Run): Promise<RunStart> {
  const { start } = reader;
  const fromStart = () => ({
    position: start,
    counts: { added: 0, unchanged: 0, refused: 0 },
    hash: new PrefixHash(start.offset),
    resumed: false,
  });
  if (dryRun || !source.seekable) return fromStart();
  const earlier = await CaseImportModel.findById(key).lean().exec();
  if (!earlier || earlier.finished || earlier.offset > source.size) return fromStart();
  const { offset, line, prefix, reportBytes, added, unchanged, refused } = earlier;
  const hash = new PrefixHash(start.offset);
  let done = start.offset;
  for await (const chunk of hash.note(source.from(start.offset))) {
    done += chunk.length;
    hash.upTo(Math.min(done, offset));
    progress({
      label: 'Comparing with what was imported (bytes)',
      done: Math.min(done, offset),
      total: offset,
    });
    if (done >= offset) break;
  }
  if (hash.upTo(offset) !== prefix || !(await report.goOnFrom(reportBytes))) return fromStart();
  hash.forgetRest();
  return {
    position: { offset, number: line },
    counts: { added, unchanged, refused },
    hash,
    resumed: true,
  };
}
