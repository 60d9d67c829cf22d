import { addBatch } from '../models/caseImport/addBatch.ts';
import type { CaseImportRecord, ImportCounts } from '../models/caseImport/CaseImport.ts';
import { CaseWrites } from '../models/caseImport/CaseWrites.ts';
import { fatesOf } from '../models/caseImport/knownCases.ts';
import type { OutcomeTerms } from '../rules/caseCounts.ts';
import type { Batch, RowCase } from './Batch.ts';
import type { ProblemReport } from './ProblemReport.ts';
import { problemAt } from './readRows.ts';
import type { RowProblem, RowProblemCode } from './rowProblems.ts';

/** What batches are written with. */
export interface WriterOptions {
  readonly key: string;
  readonly report: ProblemReport;
  readonly terms: OutcomeTerms;
  readonly dryRun: boolean;
  /** Whether there is a centre of an id. */
  readonly isCentre: (id: string) => Promise<boolean>;
  /** The file's name of the column that a field of a case comes from. */
  readonly columnOf: (field: string) => string | null;
}

/** Cases of a batch by what becomes of them. */
export interface SortedBatch {
  /** How many are new. */
  readonly fresh: number;
  /** The new ones ready to be sent; null where nothing is. */
  readonly writes: CaseWrites | null;
  readonly unchanged: number;
  readonly refusals: readonly RowProblem[];
}

/** Between two tries another program added one of the numbers; more often than this it is something else. */
const mostTries = 10;

/** Writes batches one after the other, and counts what came of their rows. */
export class BatchWriter {
  readonly #options: WriterOptions;
  readonly #centres = new Map<string, Promise<boolean>>();
  readonly #counts: ImportCounts;
  #looksUp: boolean;

  constructor(options: WriterOptions, earlier: ImportCounts) {
    this.#options = options;
    this.#counts = { ...earlier };
    // What is not written tells nothing.
    this.#looksUp = options.dryRun;
  }

  get counts(): Readonly<ImportCounts> {
    return this.#counts;
  }

  /**
   * Whether cases are looked up before they are written. Most files hold new cases alone: until one turns up that is
   * none, writing them is what tells.
   */
  get looksUp(): boolean {
    return this.#looksUp;
  }

  /** Says what becomes of a batch's cases. Looked up while the batch before is still being written it may be outdated. */
  async sort(batch: Batch): Promise<SortedBatch> {
    const { writes } = batch;
    if (!writes || this.#looksUp) return this.#lookUp(batch.cases());
    const missing = await this.#missingCentres(writes.numbers.keys());
    if (missing.size > 0) return this.#lookUp(batch.cases());
    writes.complete();
    return { fresh: writes.length, writes, unchanged: 0, refusals: [] };
  }

  async #lookUp(cases: readonly RowCase[]): Promise<SortedBatch> {
    const { dryRun, terms } = this.#options;
    const missing = await this.#missingCentres(new Set(cases.map(({ record }) => record.centreId)));
    const own = cases.filter(({ record }) => !missing.has(record.centreId));
    const strays = cases.filter(({ record }) => missing.has(record.centreId));
    const records = own.map(({ record }) => record);
    const fates = await fatesOf(records);
    const fresh = records.filter((_record, i) => fates[i] === 'NEW');
    return {
      fresh: fresh.length,
      writes: dryRun ? null : CaseWrites.of(fresh, terms),
      unchanged: fates.filter((fate) => fate === 'UNCHANGED').length,
      refusals: [
        ...strays.map((each) => this.#refusal(each, 'UNKNOWN_CENTRE', 'centreId')),
        ...own.flatMap((each, i) => {
          const fate = fates[i];
          if (fate !== 'DUPLICATE' && fate !== 'WITHDRAWN') return [];
          return [this.#refusal(each, fate, 'number')];
        }),
      ],
    };
  }

  /**
   * Writes the new cases of a batch and how far the file has come, or of a dry run only counts. Where a case is not
   * new, or no longer, because the batch before or another program added its number, the batch is looked up.
   */
  async write(batch: Batch, sorted: SortedBatch): Promise<void> {
    let latest = sorted;
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (await this.#try(batch, latest)) return;
      this.#looksUp = true;
      latest = await this.sort(batch);
    }
    throw new Error('A batch of cases could not be added: numbers keep being taken.');
  }

  async #try(batch: Batch, sorted: SortedBatch): Promise<boolean> {
    const { report } = this.#options;
    const { fresh, writes, unchanged, refusals } = sorted;
    const problems = [...batch.problems, ...refusals].toSorted((a, b) => a.line - b.line);
    const reportBytes = await report.write(problems);
    const counts: ImportCounts = {
      added: this.#counts.added + fresh,
      unchanged: this.#counts.unchanged + unchanged,
      refused: this.#counts.refused + batch.refused + refusals.length,
    };
    if (writes && !(await this.#add(writes, batch, { ...counts, reportBytes }))) return false;
    report.commit(problems, reportBytes);
    Object.assign(this.#counts, counts);
    return true;
  }

  #refusal({ record, line }: RowCase, code: RowProblemCode, field: 'centreId' | 'number') {
    return problemAt(line, code, this.#options.columnOf(field), field, record[field]);
  }

  async #add(
    writes: CaseWrites,
    { offset, line, prefix }: Batch,
    reached: ImportCounts & Pick<CaseImportRecord, 'reportBytes'>,
  ): Promise<boolean> {
    const progress: CaseImportRecord = {
      _id: this.#options.key,
      offset,
      line,
      prefix,
      ...reached,
      finished: false,
      updatedAt: new Date(),
    };
    return addBatch(writes, progress);
  }

  async #missingCentres(ids: Iterable<string>): Promise<ReadonlySet<string>> {
    const verdicts = await Promise.all(
      [...ids].map(async (id) => [id, await this.#isCentre(id)] as const),
    );
    return new Set(verdicts.filter(([, there]) => !there).map(([id]) => id));
  }

  #isCentre(id: string): Promise<boolean> {
    const asked = this.#centres.get(id);
    if (asked) return asked;
    // A file of nothing but wrong centres must not fill the memory.
    if (this.#centres.size >= mostCentres) this.#centres.clear();
    const answer = this.#options.isCentre(id);
    this.#centres.set(id, answer);
    return answer;
  }
}

const mostCentres = 10_000;
