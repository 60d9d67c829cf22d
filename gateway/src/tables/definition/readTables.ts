import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { StartupError } from '@spine/kit/startup';
import { parseDefinition, type TableDefinition } from './tableDefinition.ts';

/** What a table can be called: it stands in addresses and names of files. */
const named = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Reads the definitions of tables: `NAME.json` for the columns, and `NAME.graphql` beside it for the document.
 *
 * @param directories of definitions
 * @throws StartupError naming the first that cannot be read, or is none
 */
export async function readTables(
  directories: readonly string[],
): Promise<readonly TableDefinition[]> {
  const files = (await Promise.all(directories.map(filesIn))).flat();
  const tables = await Promise.all(files.map(definitionIn));
  const names = tables.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    throw new StartupError(`TABLES has two tables "${twice}"; call one of them otherwise.`);
  return tables;
}

async function filesIn(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch((cause: unknown) => unreadable(directory, cause));
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(directory, name));
}

async function definitionIn(file: string): Promise<TableDefinition> {
  const { dir, name } = parse(file);
  if (!named.test(name)) throw unusable(file, 'its name is not of a-z, 0-9 and single hyphens');
  const document = join(dir, `${name}.graphql`);
  const [columns, text] = await Promise.all(
    [file, document].map((each) =>
      readFile(each, 'utf8').catch((cause: unknown) => unreadable(each, cause)),
    ),
  );
  const definition = parseDefinition(String(columns));
  if ('fault' in definition) throw unusable(file, definition.fault);
  return { ...definition, name, file, document: String(text) };
}

function unreadable(path: string, cause: unknown): never {
  const { code } = cause as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
  throw new StartupError(
    `TABLES names "${path}", which ${reason}; name directories of definitions, each with its .graphql beside it.`,
    { cause },
  );
}

/** One sentence for whoever starts the gateway. */
export function unusable(file: string, reason: string): StartupError {
  return new StartupError(
    `TABLES: "${file}" defines no table that can be served (${reason.replace(/\.$/, '')}); correct it or take it out.`,
  );
}
