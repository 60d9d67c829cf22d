import { type FileHandle, open } from 'node:fs/promises';
import { refuseOtherFile, unusable } from './refuseOtherFile.ts';
import type { RowProblem, RowProblemCode } from './rowProblems.ts';

const mostNamed = 10;

/** Where problems of rows are told: all of them in a file, if there is one, and counts and the first few to a person. */
export class ProblemReport {
  readonly counts = new Map<RowProblemCode, number>();
  readonly first: RowProblem[] = [];
  readonly #file: FileHandle | null;
  #length = 0;

  private constructor(file: FileHandle | null) {
    this.#file = file;
  }

  /**
   * Opens the report, one JSON object a line; one of before is begun anew.
   *
   * @param path null for none
   * @throws StartupError when it cannot be written, or is a file of something else
   */
  static async open(path: string | null): Promise<ProblemReport> {
    if (path === null) return new ProblemReport(null);
    await refuseOtherFile(path);
    const file = await open(path, 'a+').then(reopened(path)).catch(unusable(path, 'written'));
    return new ProblemReport(file);
  }

  /** How long it is, of what has been committed. */
  get length(): number {
    return this.#length;
  }

  /** Whether it still holds as much as an earlier run had written; if so, it goes on after that. */
  async goOnFrom(length: number): Promise<boolean> {
    const { size } = (await this.#file?.stat()) ?? { size: 0 };
    if (size < length) return false;
    this.#length = length;
    return true;
  }

  /** Writes problems after those committed; written again, they take the place of the first try. */
  async write(problems: readonly RowProblem[]): Promise<number> {
    if (!this.#file || problems.length === 0) return this.#length;
    const text = Buffer.from(problems.map((each) => `${JSON.stringify(each)}\n`).join(''));
    await this.#file.write(text, 0, text.length, this.#length);
    return this.#length + text.length;
  }

  /** What was written is part of the report from now on. */
  commit(problems: readonly RowProblem[], length: number): void {
    this.#length = length;
    for (const { code } of problems) this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    this.first.push(...problems.slice(0, mostNamed - this.first.length));
  }

  async close(): Promise<void> {
    await this.#file?.truncate(this.#length);
    await this.#file?.close();
  }
}

/** A file opened for appending is made where it is missing, and cannot be written in the middle. */
function reopened(path: string) {
  return async (made: FileHandle): Promise<FileHandle> => {
    await made.close();
    return open(path, 'r+');
  };
}
