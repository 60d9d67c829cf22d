import type { CaseRecord } from '../models/Case.ts';
import { CaseTally } from '../models/CaseTally.ts';
import { addBatch } from '../models/caseImport/addBatch.ts';
import type { CaseImportRecord, ImportCounts } from '../models/caseImport/CaseImport.ts';
import { type Fate, fatesOf } from '../models/caseImport/knownCases.ts';
import type { OutcomeTerms } from '../rules/caseCounts.ts';
import type { Batch, RowCase } from './Batch.ts';
import { problemOf } from './checkRow.ts';
import type { PrefixHash } from './PrefixHash.ts';
import type { ProblemReport } from './ProblemReport.ts';
import type { RowProblem } from './rowProblems.ts';

/** What batches are written with. */
export interface WriterOptions {
  readonly key: string;
  readonly hash: PrefixHash;
  readonly report: ProblemReport;
  readonly terms: OutcomeTerms;
  readonly dryRun: boolean;
  /** Whether there is a centre of an id. */
  readonly isCentre: (id: string) => Promise<boolean>;
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

  /** Writes the new cases of a batch and how far the file has come, or of a dry run only counts. */
  async write(batch: Batch): Promise<void> {
    for (let tries = 0; tries < mostTries; tries += 1) if (await this.#try(batch)) return;
    throw new Error('A batch of cases could not be added: numbers keep being taken.');
  }

  async #try(batch: Batch): Promise<boolean> {
    const { report, dryRun, hash } = this.#options;
    const { known, strays } = await this.#sorted(batch.cases);
    const fates = await fatesOf(known.map(({ record }) => record));
    const fresh = known.filter((_case, i) => fates[i] === 'NEW').map(({ record }) => record);
    const refusals = [...strays, ...known.flatMap((each, i) => refusalOf(each, fates[i]))];
    const problems = [...batch.problems, ...refusals].toSorted((a, b) => a.line - b.line);
    const reportBytes = await report.write(problems);
    const prefix = hash.upTo(batch.offset);
    const counts: ImportCounts = {
      added: this.#counts.added + fresh.length,
      unchanged: this.#counts.unchanged + fates.filter((fate) => fate === 'UNCHANGED').length,
      refused: this.#counts.refused + batch.refused + refusals.length,
    };
    if (!dryRun && !(await this.#add(fresh, batch, { ...counts, reportBytes, prefix })))
      return false;
    report.commit(problems, reportBytes);
    Object.assign(this.#counts, counts);
    return true;
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

  /** Tells cases of centres that there are from strays. */
  async #sorted(
    cases: readonly RowCase[],
  ): Promise<{ known: readonly RowCase[]; strays: readonly RowProblem[] }> {
    const ids = new Set(cases.map(({ record }) => record.centreId));
    const verdicts = await Promise.all(
      [...ids].map(async (id) => [id, await this.#isCentre(id)] as const),
    );
    const missing = new Set(verdicts.filter(([, there]) => !there).map(([id]) => id));
    if (missing.size === 0) return { known: cases, strays: [] };
    const strays = cases.filter(({ record }) => missing.has(record.centreId));
    return {
      known: cases.filter(({ record }) => !missing.has(record.centreId)),
      strays: strays.map(({ row, record }) =>
        problemOf(row, 'UNKNOWN_CENTRE', ['centreId'], record.centreId),
      ),
    };
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

function refusalOf({ row, record }: RowCase, fate: Fate | undefined): RowProblem[] {
  if (fate !== 'DUPLICATE' && fate !== 'WITHDRAWN') return [];
  return [problemOf(row, fate, ['number'], record.number)];
}
