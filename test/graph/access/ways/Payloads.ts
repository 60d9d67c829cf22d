import type { Viewer } from '@spine/kit';
import type { TestGraph } from '../../../support/graph.ts';
import { keyed } from '../../../support/lifecycle.ts';
import type { Things } from '../cast.ts';
import { type Asked, askedInFull, type StepsOf, textOf, type Way } from './Asked.ts';
import { demandOf } from './Demand.ts';
import { edgesOf, type GraphField } from './graphFields.ts';
import { Judged } from './Judged.ts';
import { relationsOf } from './peopleOf.ts';
import type { Relations } from './Relation.ts';

// biome-ignore lint/suspicious/noExplicitAny: a payload's fields are the test's own choice
type Payload = any;

/** Mutations that succeed, with all that their payloads lead to held against who may read it. */
export class Payloads {
  /** What is otherwise than `docs/access.md` says, by the mutation. */
  readonly faults: string[] = [];
  /** The edges through which an object was reached. */
  readonly reached = new Set<string>();
  readonly #graph: TestGraph;
  readonly #things: Things;
  readonly #stepsOf: StepsOf;

  constructor(graph: TestGraph, things: Things, stepsOf: StepsOf) {
    this.#graph = graph;
    this.#things = things;
    this.#stepsOf = stepsOf;
  }

  /** Gives the mutation of a text, and asks for more than the text does. */
  async query<Data>(text: string, { input }: { input?: object }, viewer: Viewer): Promise<Data> {
    const [, name = ''] = /\{ (\w+)\(input/.exec(text) ?? [];
    return { [name]: await this.give(name, input ?? {}, viewer) } as Data;
  }

  /** Its payload. @throws where nothing came of it */
  async give(name: string, input: object, viewer: Viewer): Promise<Payload> {
    const asked = this.#askedOf(name);
    this.#graph.as(viewer);
    const answer = await this.#graph.run(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) ${textOf(asked)}`,
      { input: keyed(input) },
    );
    const payload = answer.data?.[name] as Payload;
    if (payload?.userErrors.length !== 0)
      throw new Error(`${name}: ${JSON.stringify(payload ?? answer.errors)}`);
    const relations = await relationsOf(this.#graph.connections, this.#things);
    const judged = new Judged(asked, answer, viewer, { ...relations, ...givenByAll });
    this.faults.push(...judged.faults);
    for (const edge of judged.reached) this.reached.add(edge);
    return payload;
  }

  /** Everything in the payload, in what it is about, and in what that leads to. */
  #askedOf(name: string): Asked {
    const field = edgesOf('Mutation').find((each) => each.name === name) as GraphField;
    const way: Way = [this.#stepsOf(field)[0]];
    const on = (from: Way) =>
      edgesOf(from.at(-1)?.field.returns as string).map((edge) => [
        ...from,
        this.#stepsOf(edge)[0],
      ]);
    const about = on(way);
    return askedInFull('Mutation', [...about, ...about.flatMap(on)], this.#stepsOf);
  }
}

/** Who may give a mutation is asked elsewhere; here all do. */
const givenByAll: Relations = Object.fromEntries(
  edgesOf('Mutation')
    .flatMap(({ coordinate }) => demandOf(coordinate).policies.flat())
    .map((policy) => [policy, () => true]),
);
