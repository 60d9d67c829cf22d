/** A total and what makes it up, by the numbers of the counts. With `atMost` the parts may be fewer than the total. */
export interface Equation {
  readonly total: number;
  readonly parts: readonly number[];
  readonly atMost?: boolean;
}

/** Equations in flat lists: a release has a hundred thousand. */
export class Equations {
  readonly totals: number[] = [];
  readonly atMost: boolean[] = [];
  /** The parts of all, one after the other. */
  readonly parts: number[] = [];
  /** Where the parts of each begin, and those of the last one end. */
  readonly starts: number[] = [0];

  static of(equations: readonly Equation[]): Equations {
    const all = new Equations();
    for (const { total, parts, atMost = false } of equations) {
      for (const part of parts) all.parts.push(part);
      all.close(total, atMost);
    }
    return all;
  }

  get size(): number {
    return this.totals.length;
  }

  /** Makes an equation of the parts that were added since the one before. */
  close(total: number, atMost = false): void {
    this.totals.push(total);
    this.atMost.push(atMost);
    this.starts.push(this.parts.length);
  }

  /** The counts of an equation, its total first. */
  countsIn(equation: number): readonly number[] {
    const total = this.totals[equation];
    if (total === undefined) return [];
    return [total, ...this.parts.slice(this.starts[equation], this.starts[equation + 1])];
  }
}
