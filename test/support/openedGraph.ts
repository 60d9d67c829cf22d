import { anonymous } from '@spine/kit';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startGraph, type TestGraph } from './graph.ts';

/** The whole graph for the tests of a file, each of which is anybody until it says who asks. */
export function openedGraph(): Pick<TestGraph, 'ask' | 'run' | 'as'> {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph({ viewer: anonymous });
  });
  afterEach(() => graph.as(anonymous));
  afterAll(() => graph.end());
  return {
    ask: (query, variables) => graph.ask(query, variables),
    run: (query, variables) => graph.run(query, variables),
    as: (viewer) => graph.as(viewer),
  };
}
