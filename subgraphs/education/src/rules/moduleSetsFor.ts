/** The start years a set of modules counts for; an absent end is open. */
export interface StartYears {
  readonly startsFrom?: number | null;
  readonly startsUntil?: number | null;
}

/** The sets that count for who starts in a year: one where the sources say it, none where they do not. */
export function moduleSetsFor<S extends StartYears>(sets: readonly S[], startYear: number): S[] {
  return sets.filter(
    ({ startsFrom, startsUntil }) =>
      startYear >= (startsFrom ?? -Infinity) && startYear <= (startsUntil ?? Infinity),
  );
}
