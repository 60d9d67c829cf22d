import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { parse, visit } from 'graphql';
import { subgraphNames } from './subgraphNames.ts';

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

function fail(message: string): never {
  console.error(`error: ${message}`);
  process.exit(1);
}

const services = await Promise.all(
  subgraphNames.map(async (name, index) => {
    const sdl = await readFile(new URL(`${name}.graphql`, import.meta.url), 'utf8');
    refuseUnservable(name, sdl);
    return { name, url: `http://127.0.0.1:${firstPort + index}/graphql`, typeDefs: parse(sdl) };
  }),
);
const { errors, hints = [], supergraphSdl } = composeServices(services);
for (const hint of hints) console.warn(`hint: ${hint.message}`);
if (!supergraphSdl)
  fail(errors?.map(({ message }) => message).join('\n') ?? 'composition gave nothing');
await writeFile(new URL('supergraph.graphql', import.meta.url), `${supergraphSdl}\n`);
console.log('schema/supergraph.graphql');
