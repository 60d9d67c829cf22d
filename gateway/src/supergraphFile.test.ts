import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSupergraphFile } from './supergraphFile.ts';

test('a file that does not exist is refused by its name', async () => {
  await expect(readSupergraphFile('/nowhere.graphql')).rejects.toThrow(
    'SUPERGRAPH is "/nowhere.graphql", which does not exist; name a supergraph file by --supergraph FILE or SUPERGRAPH.',
  );
});

test('a directory is refused by its name', async () => {
  const directory = fileURLToPath(new URL('.', import.meta.url));
  await expect(readSupergraphFile(directory)).rejects.toThrow(
    `SUPERGRAPH is "${directory}", which cannot be read (EISDIR); `,
  );
});
