import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueryPlan } from '@apollo/query-planner';
import type { Logger } from '@spine/kit/Logger';
import { sha256 } from '../sha256.ts';

/** What planning on a supergraph has come to: a later process goes on from there. */
export interface PlanningWork {
  /** What clients see of the supergraph, as SDL. That it is there says that the supergraph is valid. */
  readonly schema: string;
  /** Plans, each by the hash of its normalized operation. */
  readonly plans: readonly (readonly [operation: string, plan: QueryPlan])[];
}

/** Where planning work is kept between processes. */
export interface PlanningStore {
  /** The work on exactly this supergraph; null where there is none. */
  read(supergraphSdl: string): Promise<PlanningWork | null>;
  write(supergraphSdl: string, work: PlanningWork): Promise<void>;
}

/** Keeps none. */
export const noPlanningStore: PlanningStore = {
  read: async () => null,
  write: async () => {},
};

/** Supergraphs whose work is kept: the last one, and those to which somebody may go back. */
const most = 5;
const fileOfOurs = /^[0-9a-f]{64}\.json$/;

/**
 * Keeps work as files of a directory, which belongs to one build of this program: another may plan otherwise. A file
 * that cannot be read is worth no more than one that is not there, one that cannot be written is told in the log. Work on
 * other supergraphs than those written last is removed.
 */
export function planningFiles(directory: string, logger: Logger): PlanningStore {
  const pathOf = (supergraphSdl: string) => join(directory, `${sha256(supergraphSdl)}.json`);
  return {
    read: async (supergraphSdl) => {
      try {
        return JSON.parse(await readFile(pathOf(supergraphSdl), 'utf8')) as PlanningWork;
      } catch {
        return null;
      }
    },
    write: async (supergraphSdl, work) => {
      // Several processes may write the same; none ever reads half of it.
      const aside = join(directory, randomUUID());
      try {
        await mkdir(directory, { recursive: true });
        await writeFile(aside, JSON.stringify(work), { mode: 0o600 });
        await rename(aside, pathOf(supergraphSdl));
        await removeOutdated(directory);
      } catch (err) {
        logger.warn({ err }, 'query plans are not kept');
        await rm(aside, { force: true }).catch(() => undefined);
      }
    },
  };
}

async function removeOutdated(directory: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => fileOfOurs.test(name));
  const files = await Promise.all(names.map((name) => dated(join(directory, name))));
  files.sort((one, other) => other.written - one.written);
  for (const { path } of files.slice(most)) await rm(path, { force: true });
}

/** One that another process has just removed is the oldest of all. */
async function dated(path: string): Promise<{ readonly path: string; readonly written: number }> {
  const written = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return { path, written };
}
