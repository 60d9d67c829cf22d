import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { compileAliasedKeys } from './aliasedKeys.ts';
import { addTo, copied, markFailed, type Shape } from './answerShape.ts';
import { type CompiledFetch, compileFetch } from './compiledFetch.ts';
import { type Data, Failure, isData } from './data.ts';
import { askForEntities, type EntityAnswer, entityOf, entityShape } from './entityAnswer.ts';
import { objectsAt, type PlanPath, placesAt } from './places.ts';
import type { FetchNode, RequiredSelection } from './planNodes.ts';
import { compileRepresenter, failureAmong, type Representer } from './representations.ts';
import { compileRewrites, type Rewriter } from './rewrites.ts';
import type { Run } from './run.ts';
import { type Located, SharedEntities } from './sharedEntities.ts';

/** An entity that a fetch asks for, once, and the objects of the answer that it is. */
interface Wanted {
  readonly representation: Data;
  readonly targets: Data[];
}

type WantedByKey = ReadonlyMap<string, Wanted>;

interface EntityFetchOptions {
  readonly supergraph: GraphQLSchema;
  readonly node: FetchNode;
  readonly requires: readonly RequiredSelection[];
  readonly path: PlanPath;
  /** What other fetches of the plan share with it that ask the same of entities; null where none does. */
  readonly signature: string | null;
}

/** Completes entities that other subgraphs told of. */
export class EntityFetch {
  readonly #options: EntityFetchOptions;
  readonly #fetch: CompiledFetch;
  readonly #shape: Shape;
  /** Within a fetch, places of one entity stay alike; another fetch may go on to ask for more at its own. */
  readonly #copies: boolean;
  readonly #representer: Representer;
  readonly #addAliasedKeys: ((entity: Data) => void) | null;
  readonly #rewriteOutput: Rewriter | null;

  constructor(options: EntityFetchOptions) {
    const { supergraph, node, requires, signature } = options;
    this.#options = options;
    this.#fetch = compileFetch(node, supergraph);
    this.#shape = entityShape(this.#fetch.shape);
    this.#copies = signature !== null && this.#shape.some(({ inner }) => inner);
    const rewriteInput = compileRewrites(supergraph, node.inputRewrites);
    this.#representer = compileRepresenter(supergraph, requires, rewriteInput);
    this.#addAliasedKeys = compileAliasedKeys(supergraph, requires, this.#fetch.document);
    this.#rewriteOutput = compileRewrites(supergraph, node.outputRewrites);
  }

  async run(run: Run): Promise<void> {
    const wanted = this.#wantedIn(run);
    if (wanted.size === 0) return;
    const located = await this.#load(run, wanted);
    let failed = false;
    let position = 0;
    for (const { targets } of wanted.values()) {
      const found = located[position++] as Located;
      this.#add(targets, found);
      failed ||= found.answer.errors.length > 0;
    }
    if (failed) this.#tell(run, [...wanted.values()], located);
  }

  #wantedIn(run: Run): WantedByKey {
    const wanted = new Map<string, Wanted>();
    const { keyOf, represent } = this.#representer;
    for (const object of objectsAt(run.data, this.#options.path)) {
      const key = keyOf(object);
      if (key === null) {
        this.#passOver(object);
        continue;
      }
      const known = wanted.get(key);
      if (known) known.targets.push(object);
      else wanted.set(key, { representation: represent(object), targets: [object] });
    }
    return wanted;
  }

  /** What could not be asked for fails as what it hangs on did. */
  #passOver(object: Data): void {
    const failure = failureAmong(object, this.#options.requires);
    if (failure) markFailed(object, this.#shape, failure);
  }

  async #load(run: Run, wanted: WantedByKey): Promise<readonly Located[]> {
    const { signature } = this.#options;
    const load = (representations: readonly Data[]) =>
      askForEntities(run, this.#fetch, representations, this.#rewriteOutput);
    if (signature !== null && run.shared) {
      const shared = run.shared.get(signature) ?? new SharedEntities();
      run.shared.set(signature, shared);
      return shared.load(wanted, load);
    }
    const representations = Array.from(wanted.values(), ({ representation }) => representation);
    const answer = await load(representations);
    return representations.map((_, index) => ({ answer, index }));
  }

  #add(targets: readonly Data[], found: Located): void {
    const entity = entityIn(found);
    for (const target of targets)
      if (entity instanceof Failure) markFailed(target, this.#shape, entity);
      else if (isData(entity)) addTo(target, this.#ownOf(entity), this.#shape);
      else this.#addAliasedKeys?.(target);
  }

  #ownOf(entity: Data): Data {
    return this.#copies ? copied(entity, this.#shape) : entity;
  }

  #tell(run: Run, wanted: readonly Wanted[], located: readonly Located[]): void {
    const places = placesAt(run.data, this.#options.path);
    const errorsOf = errorsByEntity(located);
    for (const [position, { targets }] of wanted.entries()) {
      const found = located[position] as Located;
      const errors = errorsOf(found);
      if (errors.length > 0 && !isData(entityIn(found))) this.#takeAlong(targets);
      for (const error of errors)
        for (const place of targets.flatMap((target) => places.get(target) ?? []))
          run.errors.push(this.#fetch.errorAt(error, place, error.path?.slice(2)));
    }
  }

  /** The error that left nothing of an entity has told of all its fields. */
  #takeAlong(targets: readonly Data[]): void {
    for (const target of targets) markFailed(target, this.#shape, new Failure(null));
  }
}

/** What came of an entity: a failure where none of its answer did. */
function entityIn({ answer: { entities }, index }: Located): unknown {
  return entities instanceof Failure ? entities : entities[index];
}

/** An answer's errors by the entity that they belong to. */
function errorsByEntity(located: readonly Located[]) {
  const byAnswer = new Map<EntityAnswer, Map<number, GraphQLFormattedError[]>>();
  for (const answer of new Set(located.map((each) => each.answer))) {
    const byIndex = new Map<number, GraphQLFormattedError[]>();
    for (const error of answer.errors) {
      const index = entityOf(error) ?? -1;
      const known = byIndex.get(index);
      if (known) known.push(error);
      else byIndex.set(index, [error]);
    }
    byAnswer.set(answer, byIndex);
  }
  return ({ answer, index }: Located) => byAnswer.get(answer)?.get(index) ?? [];
}
