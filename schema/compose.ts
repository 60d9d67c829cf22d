import { readFile, writeFile } from 'node:fs/promises';
import { subgraphNames } from '../spine/src/subgraphNames.ts';
import { accessChanges } from './accessChanges.ts';
import { accessTable } from './accessTable.ts';
import { composeSubgraphs, unservable } from './composeSubgraphs.ts';
import { operationsManifest } from './operationsManifest.ts';
import { restrictionFaults } from './restrictionFaults.ts';

/** Who may read a field is decided by whoever writes it, and reviewed: nothing becomes public by default. */
async function refuseUndecided(table: string): Promise<void> {
  const file = new URL('../docs/access.md', import.meta.url);
  if (process.argv.includes('--accept-access')) await writeFile(file, table);
  const changes = accessChanges(await readFile(file, 'utf8'), table);
  if (changes.length > 0)
    fail(
      `docs/access.md does not say who may read:\n${changes.join('\n')}\nWhere that is meant, \`pnpm run access\` writes it down.`,
    );
}

function fail(message: string): never {
  console.error(`error: ${message}`);
  process.exit(1);
}

const sdls = new Map<string, string>();
for (const name of subgraphNames) {
  const sdl = await readFile(new URL(`${name}.graphql`, import.meta.url), 'utf8');
  const [unserved] = unservable(name, sdl);
  if (unserved) fail(unserved);
  const [fault] = restrictionFaults(sdl);
  if (fault) fail(`schema/${name}.graphql: ${fault}`);
  sdls.set(name, sdl);
}
const composed = composeSubgraphs(sdls);
if (Array.isArray(composed)) fail(composed.join('\n'));
for (const hint of composed.hints) console.warn(`hint: ${hint}`);
await writeFile(new URL('supergraph.graphql', import.meta.url), composed.supergraphSdl);
console.log('schema/supergraph.graphql');
await writeFile(new URL('operations.json', import.meta.url), await operationsManifest());
console.log('schema/operations.json');
await refuseUndecided(accessTable(composed.supergraphSdl));
