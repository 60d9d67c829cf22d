import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Kind, parse, print } from 'graphql';

const folder = new URL('operations/', import.meta.url);

/**
 * The documents of `operations/` as Apollo's clients and routers exchange them: by the SHA-256 of the text as
 * clients print it, without comments.
 *
 * @throws Error for a file that does not hold exactly one named operation
 */
export async function operationsManifest(): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  const operations = await Promise.all(files.map(operationOf));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function operationOf(file: string) {
  const document = parse(await readFile(new URL(file, folder), 'utf8'));
  const [operation, another] = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation?.name || another)
    throw new Error(`schema/operations/${file} must hold exactly one operation, with a name.`);
  const body = print(document);
  const id = createHash('sha256').update(body).digest('hex');
  return { id, name: operation.name.value, type: operation.operation, body };
}
