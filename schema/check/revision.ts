import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { subgraphNames } from '../../spine/src/subgraphNames.ts';
import { StartupError } from '../../subgraphs/kit/src/process/startup.ts';

const run = promisify(execFile);

/** What clients ask for: by an operation's id, or by a table's address. */
const documentFolders = ['schema/operations', 'schema/tables'] as const;

const variablesFile = 'schema/operationVariables.json';

/** Example variables of documents, by the name of their operation. */
export type ExampleVariables = Readonly<Record<string, { readonly variables: object }>>;

/** What one version of the project says of its graph. */
export interface Revision {
  /** The subgraphs' SDL by name. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** The committed supergraph; null where there is none. */
  readonly supergraph: string | null;
  /** The texts of the documents in `schema/operations` and of the tables in `schema/tables`, by path. */
  readonly documents: ReadonlyMap<string, string>;
  /** What `schema/operationVariables.json` gives; nothing where there is none. */
  readonly variables: ExampleVariables;
}

/**
 * Reads a commit of the repository that a directory is in.
 *
 * @throws StartupError when there is no such commit, or it has no schema
 */
export async function committedRevision(directory: string, reference: string): Promise<Revision> {
  const commit = await commitOf(directory, reference);
  const listed = await git(directory, 'ls-tree', '-r', '--name-only', commit, '--', 'schema/');
  const paths = listed.split('\n').filter(isRead);
  const files = new Map<string, string>();
  for (const path of paths) files.set(path, await git(directory, 'show', `${commit}:${path}`));
  return revisionOf(files, reference);
}

/**
 * Reads the files as they are in a directory now.
 *
 * @throws StartupError when it has no schema
 */
export async function presentRevision(directory: string): Promise<Revision> {
  const listed = await Promise.all(
    ['schema', ...documentFolders].map(async (folder) =>
      (await readdir(join(directory, folder)).catch(() => [])).map((name) => `${folder}/${name}`),
    ),
  );
  const files = new Map<string, string>();
  for (const path of listed.flat().filter(isRead).sort())
    files.set(path, await readFile(join(directory, path), 'utf8'));
  return revisionOf(files, 'the present state');
}

/**
 * The commit that a branch, tag or other reference stands for.
 *
 * @throws StartupError when it stands for none
 */
export async function commitOf(directory: string, reference: string): Promise<string> {
  const named = `${reference}^{commit}`;
  return git(directory, 'rev-parse', '--verify', '--quiet', '--end-of-options', named).then(
    (commit) => commit.trim(),
    () => {
      throw new StartupError(
        `There is no commit "${reference}" here; name a branch, tag or commit that \`git log\` shows.`,
      );
    },
  );
}

async function git(directory: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', directory, ...args], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

function isRead(path: string): boolean {
  return path.endsWith('.graphql') || path === variablesFile;
}

function revisionOf(files: ReadonlyMap<string, string>, name: string): Revision {
  const inFolder = (folder: string) =>
    [...files].filter(([path]) => path !== variablesFile && path === `${folder}/${basename(path)}`);
  const sdls = new Map(
    inFolder('schema').map(([path, text]) => [basename(path, '.graphql'), text] as const),
  );
  const supergraph = sdls.get('supergraph') ?? null;
  sdls.delete('supergraph');
  if (sdls.size === 0)
    throw new StartupError(
      `There is no schema/*.graphql in ${name}; compare with a commit that has one.`,
    );
  return {
    subgraphs: inOrder(sdls),
    supergraph,
    documents: new Map(documentFolders.flatMap(inFolder)),
    variables: variablesOf(files.get(variablesFile), name),
  };
}

/** What has another form, as it once had, gives an operation nothing. */
function variablesOf(text = '{}', name: string): ExampleVariables {
  try {
    const given = Object.entries<{ variables?: unknown } | null>(JSON.parse(text) ?? {});
    const usable = given.filter(([, each]) => isObject(each?.variables));
    return Object.fromEntries(usable) as ExampleVariables;
  } catch {
    throw new StartupError(
      `${variablesFile} of ${name} is no JSON; compare versions whose variables can be read.`,
    );
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** As they are composed: today's subgraphs in their order, then others by name. */
function inOrder(sdls: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const known: string[] = subgraphNames.filter((name) => sdls.has(name));
  const others = [...sdls.keys()].filter((name) => !known.includes(name)).sort();
  return new Map([...known, ...others].map((name) => [name, sdls.get(name) ?? '']));
}
