import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { parse, visit } from 'graphql';
import { subgraphNames } from '../spine/src/subgraphNames.ts';
import { accessChanges } from './accessChanges.ts';
import { accessTable } from './accessTable.ts';
import { restrictionFaults } from './restrictionFaults.ts';

/** Where `pnpm start:services` and any other router on this machine find the subgraphs. */
const firstPort = 4001;

/**
 * Directives that the planner accepts and then gets silently wrong: `@context` passes undefined,
 * `@override(label:)` never switches.
 */
function refuseUnservable(name: string, sdl: string): void {
  visit(parse(sdl), {
    Directive(node) {
      const labelled = node.arguments?.some((argument) => argument.name.value === 'label');
      const refused =
        node.name.value.endsWith('context') || (node.name.value === 'override' && labelled);
      if (refused)
        fail(
          `schema/${name}.graphql uses @${node.name.value}, which the planner gets silently wrong.`,
        );
    },
  });
}

/** Who may read a field is decided by whoever writes it, and reviewed: nothing becomes public by default. */
async function refuseUndecided(table: string): Promise<void> {
  const file = new URL('../docs/access.md', import.meta.url);
  if (process.argv.includes('--accept-access')) await writeFile(file, table);
  const changes = accessChanges(await readFile(file, 'utf8'), table);
  if (changes.length > 0)
    fail(
      `docs/access.md does not say who may read:\n${changes.join('\n')}\nWhere that is meant, \`pnpm access\` writes it down.`,
    );
}

function fail(message: string): never {
  console.error(`error: ${message}`);
  process.exit(1);
}

const services = await Promise.all(
  subgraphNames.map(async (name, index) => {
    const sdl = await readFile(new URL(`${name}.graphql`, import.meta.url), 'utf8');
    refuseUnservable(name, sdl);
    const [fault] = restrictionFaults(sdl);
    if (fault) fail(`schema/${name}.graphql: ${fault}`);
    return { name, url: `http://127.0.0.1:${firstPort + index}/graphql`, typeDefs: parse(sdl) };
  }),
);
const { errors, hints = [], supergraphSdl } = composeServices(services);
for (const hint of hints) console.warn(`hint: ${hint.message}`);
if (!supergraphSdl)
  fail(errors?.map(({ message }) => message).join('\n') ?? 'composition gave nothing');
await writeFile(new URL('supergraph.graphql', import.meta.url), `${supergraphSdl}\n`);
console.log('schema/supergraph.graphql');
await refuseUndecided(accessTable(supergraphSdl));
