import { join } from 'node:path';
import { readTables } from '@spine/gateway';
import { anonymous, type Viewer } from '@spine/kit';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startGraph } from './graph.ts';
import { checkout } from './process.ts';

export type Downloads = Awaited<ReturnType<typeof openDownloads>>;

/** The graph with the tables that are shipped, and what whoever asks it then downloads. */
export async function openDownloads() {
  const tables = await readTables([join(checkout, 'schema/tables')]);
  const graph = await startGraph({ cases: 3_000, viewer: anonymous, tables });
  const address = await graph.listen();
  const get = (path: string) => fetch(`${address}/tables/${path}`);
  return {
    graph,
    address,
    get,
    /** The rows of a CSV by the names in its head. */
    rowsAt: async (path: string): Promise<Record<string, string>[]> =>
      parse(await (await get(path)).text(), { columns: true }),
  };
}

/** The same for the tests of a file, each of which is anybody until it says who asks. */
export function openedDownloads() {
  let opened: Downloads;
  beforeAll(async () => {
    opened = await openDownloads();
  });
  afterEach(() => opened.graph.as(anonymous));
  afterAll(() => opened.graph.end());
  return {
    get address() {
      return opened.address;
    },
    as: (viewer: Viewer) => opened.graph.as(viewer),
    /** Asks the graph that the tables are made from. */
    run: (query: string) => opened.graph.run(query),
    get: (path: string) => opened.get(path),
    rowsAt: (path: string) => opened.rowsAt(path),
  };
}
