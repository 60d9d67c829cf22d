import type { CaseRecord } from '../models/Case.ts';
import { CaseTally } from '../models/CaseTally.ts';
import { addBatch } from '../models/caseImport/addBatch.ts';
import type { CaseImportRecord, ImportCounts } from '../models/caseImport/CaseImport.ts';
import { fatesOf } from '../models/caseImport/knownCases.ts';
import type { OutcomeTerms } from '../rules/caseCounts.ts';
import type { Batch, RowCase } from './Batch.ts';
import type { PrefixHash } from './PrefixHash.ts';
import type { ProblemReport } from './ProblemReport.ts';
import { problemAt } from './readRows.ts';
import type { RowProblem, RowProblemCode } from './rowProblems.ts';

/** What batches are written with. */
export interface WriterOptions {
  readonly key: string;
  readonly hash: PrefixHash;
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
  readonly fresh: readonly CaseRecord[];
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

  constructor(options: WriterOptions, earlier: ImportCounts) {
    this.#options = options;
    this.#counts = { ...earlier };
  }

  get counts(): Readonly<ImportCounts> {
    return this.#counts;
  }

  /** Looks up what is known of a batch's cases. While the batch before is still being written that may be outdated. */
  async sort({ cases }: Batch): Promise<SortedBatch> {
    const missing = await this.#missingCentres(cases);
    const known = cases.filter(({ record }) => !missing.has(record.centreId));
    const strays = cases.filter(({ record }) => missing.has(record.centreId));
    const fates = await fatesOf(known.map(({ record }) => record));
    return {
      fresh: known.filter((_case, i) => fates[i] === 'NEW').map(({ record }) => record),
      unchanged: fates.filter((fate) => fate === 'UNCHANGED').length,
      refusals: [
        ...strays.map((each) => this.#refusal(each, 'UNKNOWN_CENTRE', 'centreId')),
        ...known.flatMap((each, i) => {
          const fate = fates[i];
          if (fate !== 'DUPLICATE' && fate !== 'WITHDRAWN') return [];
          return [this.#refusal(each, fate, 'number')];
        }),
      ],
    };
  }

  /**
   * Writes the new cases of a batch and how far the file has come, or of a dry run only counts. Where a case is no
   * longer new, because the batch before or another program added its number, the batch is looked up again.
   */
  async write(batch: Batch, sorted: SortedBatch): Promise<void> {
    let latest = sorted;
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (await this.#try(batch, latest)) return;
      latest = await this.sort(batch);
    }
    throw new Error('A batch of cases could not be added: numbers keep being taken.');
  }

  async #try(batch: Batch, { fresh, unchanged, refusals }: SortedBatch): Promise<boolean> {
    const { report, dryRun, hash } = this.#options;
    const problems = [...batch.problems, ...refusals].toSorted((a, b) => a.line - b.line);
    const reportBytes = await report.write(problems);
    const prefix = hash.upTo(batch.offset);
    const counts: ImportCounts = {
      added: this.#counts.added + fresh.length,
      unchanged: this.#counts.unchanged + unchanged,
      refused: this.#counts.refused + batch.refused + refusals.length,
    };
    if (!dryRun && !(await this.#add(fresh, batch, { ...counts, reportBytes, prefix })))
      return false;
    report.commit(problems, reportBytes);
    Object.assign(this.#counts, counts);
    return true;
  }

  #refusal({ record, line }: RowCase, code: RowProblemCode, field: 'centreId' | 'number') {
    return problemAt(line, code, this.#options.columnOf(field), field, record[field]);
  }

  async #add(
    fresh: readonly CaseRecord[],
    { offset, line }: Batch,
    reached: ImportCounts & Pick<CaseImportRecord, 'reportBytes' | 'prefix'>,
  ): Promise<boolean> {
    const { key, terms } = this.#options;
    const tally = new CaseTally(terms);
    for (const record of fresh) tally.add(record);
    const progress: CaseImportRecord = {
      _id: key,
      offset,
      line,
      ...reached,
      finished: false,
      updatedAt: new Date(),
    };
    return addBatch(fresh, tally, progress);
  }

  async #missingCentres(cases: readonly RowCase[]): Promise<ReadonlySet<string>> {
    const ids = new Set(cases.map(({ record }) => record.centreId));
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
