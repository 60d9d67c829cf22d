/** What a step asks for: any one of the alternatives, and of that all steps. */
export interface Prerequisites {
  readonly strength: 'REQUIRED' | 'RECOMMENDED';
  readonly alternatives: readonly { readonly stepIds: readonly string[] }[];
}

/** A step of a curriculum, as far as it matters who may take it. */
export interface Step {
  readonly _id: string;
  readonly prerequisites?: Prerequisites | null;
}

/** One alternative of a prerequisite, held against what a person has taken. */
export interface CheckedAlternative {
  readonly met: boolean;
  readonly stepIds: readonly string[];
}

/** Met when any alternative is: an alternative is met when all of its steps are taken. */
export interface CheckedPrerequisites {
  readonly strength: Prerequisites['strength'];
  readonly met: boolean;
  readonly alternatives: readonly CheckedAlternative[];
}

export interface StepAhead<S extends Step> {
  readonly step: S;
  readonly available: boolean;
  readonly prerequisites: CheckedPrerequisites | null;
  readonly open: boolean;
}

/** Holds prerequisites, an OR-list of AND-lists, against the ids of the steps taken. */
export function checkPrerequisites(
  { strength, alternatives }: Prerequisites,
  taken: ReadonlySet<string>,
): CheckedPrerequisites {
  const checks = alternatives.map(({ stepIds }) => ({
    stepIds,
    met: stepIds.every((id) => taken.has(id)),
  }));
  return { strength, alternatives: checks, met: checks.some(({ met }) => met) };
}

/**
 * The steps not taken yet, in their order. A step is open when it is taught and what it requires is met;
 * what is only recommended is shown as met or not and stops nobody.
 *
 * @param taken ids of the steps taken
 * @param taught ids of the steps taught in the year asked about
 */
export function nextSteps<S extends Step>(
  steps: readonly S[],
  taken: ReadonlySet<string>,
  taught: ReadonlySet<string>,
): StepAhead<S>[] {
  return steps
    .filter(({ _id }) => !taken.has(_id))
    .map((step) => {
      const available = taught.has(step._id);
      const prerequisites = step.prerequisites
        ? checkPrerequisites(step.prerequisites, taken)
        : null;
      const barred = prerequisites?.strength === 'REQUIRED' && !prerequisites.met;
      return { step, available, prerequisites, open: available && !barred };
    });
}
