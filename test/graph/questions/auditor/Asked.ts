import { syntheticWorld } from '@spine/synthetic';
import type { Connection } from 'mongoose';
import { type GraphAnswer, startGraph, type TestGraph } from '../../../support/graph.ts';
import { member } from '../../../support/lifecycle.ts';
import { runByBoth } from '../../../support/runByBoth.ts';
import { testSeed } from '../../../support/subgraph.ts';
import { type RawFiles, rawFiles } from '../../../support/workList/expectedWork.ts';

const world = syntheticWorld(testSeed);

/** A name as the generator gave it. */
export const personNamed = (id: string) =>
  [...world.people, ...world.auditors, ...world.committee].find((each) => each.id === id)?.name;
export const centreNamed = (id: string) => world.centres.find((each) => each.id === id)?.name;

/** A graph that a member of the committee asks, and everything stored that the answers can be worked out from. */
export class Asked {
  readonly files: RawFiles;
  readonly #graph: TestGraph;

  private constructor(graph: TestGraph, files: RawFiles) {
    this.#graph = graph;
    this.files = files;
  }

  static async start(cases: number): Promise<Asked> {
    const graph = await startGraph({ viewer: member(), cases, patient: true });
    const [, , , quality] = graph.connections as [unknown, unknown, unknown, Connection];
    return new Asked(graph, await rawFiles(quality));
  }

  /** One operation that must succeed, by either engine, and nothing more. */
  async one<Data>(query: string, variables: object = {}): Promise<Data> {
    const { errors, data } = await runByBoth(this.#graph, query, variables);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data as Data;
  }

  /** The same, with the subgraphs that it was asked of. */
  async ask<Data>(query: string, variables: object = {}): Promise<GraphAnswer<Data>> {
    await runByBoth(this.#graph, query, variables);
    return this.#graph.ask<Data>(query, variables);
  }

  /** All records of a collection, as stored. */
  async stored<R>(subgraph: string, collection: string): Promise<readonly R[]> {
    const connection = this.#graph.subgraphs.find(({ name }) => name === subgraph)?.connection;
    return (await connection?.collection(collection).find({}).sort({ _id: 1 }).toArray()) as R[];
  }

  end(): Promise<void> {
    return this.#graph.end();
  }
}
