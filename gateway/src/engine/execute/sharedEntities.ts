import type { Data } from './data.ts';
import type { EntityAnswer } from './entityAnswer.ts';

/** Where an entity is found: in which answer, and as which of its entities. */
export interface Located {
  readonly answer: EntityAnswer;
  readonly index: number;
}

interface Expected {
  readonly answer: Promise<EntityAnswer>;
  readonly index: number;
}

type Load = (representations: readonly Data[]) => Promise<EntityAnswer>;

/**
 * Asks for each entity once, though several fetches of a plan ask the same of it. Fetches that start together
 * are one call; a later one asks for what is not under way yet.
 */
export class SharedEntities {
  readonly #expected = new Map<string, Expected>();
  #batch: { readonly representations: Data[]; readonly answer: Promise<EntityAnswer> } | null =
    null;

  async load(
    wanted: ReadonlyMap<string, { readonly representation: Data }>,
    load: Load,
  ): Promise<readonly Located[]> {
    const expected = [...wanted].map(([key, { representation }]) => {
      const before = this.#expected.get(key);
      if (before) return before;
      const { representations, answer } = this.#open(load);
      const index = representations.push(representation) - 1;
      const added = { answer, index };
      this.#expected.set(key, added);
      return added;
    });
    return Promise.all(
      expected.map(async ({ answer, index }) => ({ answer: await answer, index })),
    );
  }

  /** The call that is about to be sent, once all that start with it are in. */
  #open(load: Load) {
    if (this.#batch) return this.#batch;
    const representations: Data[] = [];
    const answer = Promise.resolve().then(() => {
      this.#batch = null;
      return load(representations);
    });
    this.#batch = { representations, answer };
    return this.#batch;
  }
}
